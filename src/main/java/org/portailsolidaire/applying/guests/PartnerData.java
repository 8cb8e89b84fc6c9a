package org.portailsolidaire.applying.guests;

import org.portailsolidaire.people.accounts.PersonalData;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The invitations sent to the address of someone who has an account. What they wrote is
 * their association’s.
 */
@Component
class PartnerData implements PersonalData {

	private final PartnerInvitations invitations;

	private final JdbcClient jdbc;

	PartnerData(PartnerInvitations invitations, JdbcClient jdbc) {
		this.invitations = invitations;
		this.jdbc = jdbc;
	}

	@Override
	public String name() {
		return "invitations-de-partenaires";
	}

	@Override
	public Object of(PersonId person) {
		return this.jdbc.sql("""
				select i.invited_at as le, i.expires_at as jusqu_au, i.finished_at as fini_le
				from partner_invitation i join person p on lower(p.address) = i.address where p.id = ? order by 1
				""").param(person.value()).query().listOfRows();
	}

	@Override
	public void erase(PersonId person) {
		this.invitations.deleteAllInBatch(this.invitations.ofPerson(person.value()));
	}

}
