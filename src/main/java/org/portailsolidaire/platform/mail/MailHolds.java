package org.portailsolidaire.platform.mail;

import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * People who are sent what is required and nothing else, such as those whose account is
 * suspended. The rest is kept in the portal, for the day they come back.
 */
@Service
public class MailHolds {

	private final JdbcClient jdbc;

	MailHolds(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Holds the e-mails of a person back, those that wait to be sent too. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void hold(PersonId person) {
		this.jdbc.sql("insert into message_hold (person_id) values (?) on conflict do nothing")
			.param(person.value())
			.update();
		this.jdbc.sql("""
				update message set state = 'DECLINED', next_attempt_at = null
				where person_id = ? and not required and state in ('WAITING', 'IN_DIGEST')
				""").param(person.value()).update();
	}

	/** Sends a person what comes from now on. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void release(PersonId person) {
		this.jdbc.sql("delete from message_hold where person_id = ?").param(person.value()).update();
	}

}
