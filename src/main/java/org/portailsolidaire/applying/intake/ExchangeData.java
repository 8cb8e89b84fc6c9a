package org.portailsolidaire.applying.intake;

import java.util.Map;

import org.portailsolidaire.people.accounts.PersonalData;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a person wrote about dossiers. It stays with the dossier, without the name of who
 * left.
 */
@Component
class ExchangeData implements PersonalData {

	private final JdbcClient jdbc;

	ExchangeData(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String name() {
		return "echanges";
	}

	@Override
	public Object of(PersonId person) {
		return Map.of("messages", this.jdbc.sql("""
				select a.number as dossier, x.sent_at as le, x.body as texte from exchange_message x
					join application a on a.id = x.application_id where x.author = ? order by x.sent_at
				""").param(person.value()).query().listOfRows(), "reponses", this.jdbc.sql("""
				select a.number as dossier, p.replied_at as le, p.reply as texte from change_point p
					join application a on a.id = p.application_id where p.replied_by = ? order by p.replied_at
				""").param(person.value()).query().listOfRows(), "preparation", this.jdbc.sql("""
				select a.number as dossier, p.changed_at as le, p.asked as texte from request_draft_point p
					join application a on a.id = p.application_id where p.changed_by = ? order by p.changed_at
				""").param(person.value()).query().listOfRows());
	}

	@Override
	public void erase(PersonId person) {
		this.jdbc.sql("delete from exchange_reading where person_id = ?").param(person.value()).update();
	}

}
