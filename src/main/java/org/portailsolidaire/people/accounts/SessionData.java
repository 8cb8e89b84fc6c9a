package org.portailsolidaire.people.accounts;

import org.portailsolidaire.shared.PersonId;

import org.springframework.stereotype.Component;

/** The sessions of a person. */
@Component
class SessionData implements PersonalData {

	private final Sessions sessions;

	SessionData(Sessions sessions) {
		this.sessions = sessions;
	}

	@Override
	public String name() {
		return "sessions";
	}

	@Override
	public Object of(PersonId person) {
		return this.sessions.of(person, "");
	}

	@Override
	public void erase(PersonId person) {
		this.sessions.endAll(person);
	}

}
