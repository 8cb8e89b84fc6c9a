package org.portailsolidaire.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.mail.MessageLog.Figures;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * How the sending goes. A mail server that is down takes no node away: messages wait, and
 * the portal answers.
 */
class MailHealth extends AbstractHealthIndicator {

	private static final Duration LONG = Duration.ofHours(1);

	private final @Nullable JavaMailSenderImpl sender;

	private final MessageLog log;

	private final Clock clock;

	MailHealth(@Nullable JavaMailSenderImpl sender, MessageLog log, Clock clock) {
		this.sender = sender;
		this.log = log;
		this.clock = clock;
	}

	@Override
	protected void doHealthCheck(Health.Builder health) {
		Figures figures = this.log.figures();
		Instant oldest = figures.oldestWaiting();
		boolean late = oldest != null && oldest.isBefore(this.clock.instant().minus(LONG));
		health.status((this.sender == null || late) ? Status.UNKNOWN : Status.UP);
		if (this.sender == null) {
			health.withDetail("serveur", "aucun : réglez SPRING_MAIL_HOST");
		}
		if (oldest != null) {
			health.withDetail("le plus ancien en attente", oldest.toString());
		}
		health.withDetail("en attente", figures.waiting()).withDetail("abandonnés", figures.givenUp());
	}

}
