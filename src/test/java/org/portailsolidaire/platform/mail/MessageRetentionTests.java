package org.portailsolidaire.platform.mail;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What is forgotten after its time, and what is not. */
@EmptyPortalTest
class MessageRetentionTests {

	private static final Duration KEPT = Duration.ofDays(730);

	@Autowired
	MessageRetention retention;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Test
	void forgetsWhatIsOldAndWaitsForNothing() {
		Instant limit = this.clock.instant().minus(KEPT);
		message("vieux", "SENT", limit.minusSeconds(1));
		message("refusé", "GIVEN_UP", limit.minusSeconds(1));
		message("du jour de la limite", "SENT", limit);
		message("à envoyer", "WAITING", limit.minusSeconds(1));

		assertThat(this.retention.forget()).isEqualTo(2);
		assertThat(subjects()).containsExactlyInAnyOrder("du jour de la limite", "à envoyer");
		assertThat(this.retention.forget()).isZero();
	}

	@Test
	void aDigestGoesWithWhatItToldOf() {
		Instant limit = this.clock.instant().minus(KEPT);
		message("nouvelle", "SENT", limit.minusSeconds(60));
		message("résumé", "SENT", limit.minusSeconds(30));
		this.jdbc.sql("""
				update message set state = 'DIGESTED', sent_at = null,
					digest_id = (select id from message where subject = 'résumé') where subject = 'nouvelle'
				""").update();

		assertThat(this.retention.forget()).isEqualTo(2);
		assertThat(subjects()).isEmpty();
	}

	private List<String> subjects() {
		return this.jdbc.sql("select subject from message").query(String.class).list();
	}

	private void message(String subject, String state, Instant at) {
		this.jdbc
			.sql("""
					insert into message (address, name, locale, kind, act, urgency, required, secret, subject, body, state,
						created_at, sent_at, next_attempt_at, give_up_at, trouble)
					values ('fanta@exemple.org', 'Fanta Diallo', 'fr', 'essai.ancien', :subject, 'DAILY', true, false, :subject,
						'Un texte.', :state, :at, case when :state = 'SENT' then :at::timestamptz end,
						case when :state = 'WAITING' then :at::timestamptz end, :at::timestamptz + interval '1 day',
						case when :state = 'GIVEN_UP' then 'REFUSED' end)
					""")
			.param("subject", subject)
			.param("state", state)
			.param("at", Timestamp.from(at))
			.update();
	}

}
