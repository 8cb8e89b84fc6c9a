package org.portailsolidaire.applying.applications;

import org.portailsolidaire.platform.drafting.DraftPresence;
import java.util.List;
import java.util.Map;

import org.portailsolidaire.people.accounts.PersonalData;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What dossiers know of a person: what they began, wrote and signed. Dossiers are those
 * of the association, and stay with it.
 */
@Component
class ApplicantData implements PersonalData {

	private final JdbcClient jdbc;

	private final DraftPresence presence;

	ApplicantData(JdbcClient jdbc, DraftPresence presence) {
		this.jdbc = jdbc;
		this.presence = presence;
	}

	@Override
	public String name() {
		return "dossiers";
	}

	@Override
	public Object of(PersonId person) {
		return Map.of("commences", list(
				"select number as numero, created_at as le from application where created_by = ? order by created_at",
				person), "deposes", list("""
						select a.number as numero, f.filed_at as le, f.signer as nom, f.quality as qualite
						from application_filing f join application a on a.id = f.application_id
						where f.filed_by = ? order by f.filed_at
						""", person));
	}

	private List<Map<String, Object>> list(String sql, PersonId person) {
		return this.jdbc.sql(sql).param(person.value()).query().listOfRows();
	}

	@Override
	public void erase(PersonId person) {
		this.presence.forget(person);
	}

}
