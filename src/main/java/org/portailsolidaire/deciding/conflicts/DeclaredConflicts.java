package org.portailsolidaire.deciding.conflicts;

import org.portailsolidaire.people.accounts.PersonalData;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The conflicts that a person declared, for themselves; they go with their account. */
@Component
class DeclaredConflicts implements PersonalData {

	private final JdbcClient jdbc;

	DeclaredConflicts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String name() {
		return "conflits-declares";
	}

	@Override
	public Object of(PersonId person) {
		return this.jdbc.sql("""
				select a.number as numero, d.reason as raison, d.declared_at as le
				from conflict_declaration d join application a on a.id = d.application_id
				where d.person_id = ? order by d.declared_at
				""").param(person.value()).query().listOfRows();
	}

	@Override
	public void erase(PersonId person) {
		this.jdbc.sql("delete from conflict_declaration where person_id = ?").param(person.value()).update();
	}

}
