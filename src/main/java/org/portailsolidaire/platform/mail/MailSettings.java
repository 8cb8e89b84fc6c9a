package org.portailsolidaire.platform.mail;

import java.time.Duration;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * How the portal sends e-mails; where to is Spring's {@code spring.mail.*}.
 *
 * @param from the address that e-mails come from
 * @param replyTo the address that answers go to, read by people; empty when there is none
 * @param workers how many e-mails this node sends at once; none at 0
 * @param poll how often the portal looks for e-mails to send when nothing woke it
 * @param deadline the longest that one e-mail may take to be handed over
 * @param keep how long messages are kept, read or not, once they wait for nothing
 */
@ConfigurationProperties("portail.courriel")
record MailSettings(@Name("expediteur") @DefaultValue("portail@localhost") String from,
		@Name("repondre-a") @DefaultValue("") String replyTo, @Name("envois") @DefaultValue("2") int workers,
		@Name("releve") @DefaultValue("10s") Duration poll, @Name("delai") @DefaultValue("2m") Duration deadline,
		@Name("garde") @DefaultValue("730d") Duration keep) {

	/** A portal that cannot write its own address sends nothing: better not start. */
	MailSettings {
		check(from);
		if (!replyTo.isEmpty()) {
			check(replyTo);
		}
	}

	private static void check(String address) {
		try {
			new InternetAddress(address, true);
		}
		catch (AddressException ex) {
			throw new IllegalArgumentException("Adresse de courriel mal écrite : " + address, ex);
		}
	}

	/** A worker that died leaves its e-mail to another after this time. */
	Duration lease() {
		return this.deadline.plusMinutes(3);
	}

}
