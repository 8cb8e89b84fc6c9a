package org.portailsolidaire.applying.advice;

import java.util.Map;

import org.portailsolidaire.people.accounts.PersonalData;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people said of drafts, and to which they were invited. A remark stays, without the
 * name of who wrote it.
 */
@Component
class AdviceData implements PersonalData {

	private final AdviserInvitations invitations;

	private final JdbcClient jdbc;

	AdviceData(AdviserInvitations invitations, JdbcClient jdbc) {
		this.invitations = invitations;
		this.jdbc = jdbc;
	}

	@Override
	public String name() {
		return "remarques";
	}

	@Override
	public Object of(PersonId person) {
		return Map.of("remarques", this.jdbc.sql("""
				select a.number as dossier, t.step as etape, r.text as texte, r.written_at as ecrite_le
				from remark r join remark_thread t on t.id = r.thread_id join application a on a.id = t.application_id
				where r.written_by = ? order by r.written_at
				""").param(person.value()).query().listOfRows(), "invitations", this.jdbc.sql("""
				select i.invited_at as le, i.expires_at as jusqu_au
				from adviser_invitation i join person p on lower(p.address) = i.address where p.id = ? order by 1
				""").param(person.value()).query().listOfRows());
	}

	@Override
	public void erase(PersonId person) {
		this.invitations.deleteAllInBatch(this.invitations.ofPerson(person.value()));
	}

}
