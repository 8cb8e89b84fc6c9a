package org.portailsolidaire.platform.mail;

import java.sql.Timestamp;
import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets messages once their time is over, but none that is still to be sent. */
@Component
class MessageRetention {

	private static final Logger LOG = LoggerFactory.getLogger(MessageRetention.class);

	private static final int AT_ONCE = 1000;

	private final JdbcClient jdbc;

	private final MailSettings settings;

	private final Clock clock;

	MessageRetention(JdbcClient jdbc, MailSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Oldest first: what a digest told of goes before the digest. Several nodes may do
	 * this together.
	 * @return how many were forgotten
	 */
	@Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT12H")
	int forget() {
		Timestamp before = Timestamp.from(this.clock.instant().minus(this.settings.keep()));
		int all = 0;
		int forgotten;
		do {
			forgotten = this.jdbc.sql("""
					delete from message where id in (
						select m.id from message m
						where m.created_at < ? and m.state not in ('WAITING', 'SENDING', 'IN_DIGEST')
						order by m.created_at, m.digest_id is null limit ? for update skip locked)
					""").params(before, AT_ONCE).update();
			all += forgotten;
		}
		while (forgotten == AT_ONCE);
		if (all > 0) {
			LOG.info("{} message(s) oublié(s) après leur temps de garde", all);
		}
		return all;
	}

}
