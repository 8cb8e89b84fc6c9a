package org.portailsolidaire.people.agenda;

import java.time.Instant;
import java.util.Map;

import org.portailsolidaire.people.accounts.PersonalData;
import org.portailsolidaire.shared.PersonId;

import org.springframework.stereotype.Component;

/** That a person has a private calendar; its address dies with the account. */
@Component
class AgendaData implements PersonalData {

	private final PrivateCalendars links;

	AgendaData(PrivateCalendars links) {
		this.links = links;
	}

	@Override
	public String name() {
		return "agenda";
	}

	@Override
	public Object of(PersonId person) {
		return Map.of("adresse-faite-le", this.links.madeAt(person).map(Instant::toString).orElse(""));
	}

	@Override
	public void erase(PersonId person) {
		this.links.revoke(person);
	}

}
