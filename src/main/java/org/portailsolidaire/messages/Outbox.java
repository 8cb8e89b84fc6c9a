package org.portailsolidaire.messages;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;

import org.portailsolidaire.messages.MessageWords.Written;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where a module leaves what people are to be told. The message is a row of the same
 * transaction as the act: both are there, or neither. It is then sent at least once, and
 * once only unless the portal or its network dies between the moment the mail server has
 * accepted the e-mail and the moment this is written down; the second e-mail then carries
 * the same {@code Message-ID}, by which mail boxes know it.
 */
@Service
public class Outbox {

	private static final int TOKEN_BYTES = 32;

	private final JdbcClient jdbc;

	private final MessageWords words;

	private final SendingBell bell;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	Outbox(JdbcClient jdbc, MessageWords words, SendingBell bell, Clock clock) {
		this.jdbc = jdbc;
		this.words = words;
		this.bell = bell;
		this.clock = clock;
	}

	/**
	 * Writes a message, unless the same kind of message told this address of this act
	 * already. Its words are those of this moment, whatever changes later.
	 * @throws IllegalArgumentException when words are missing
	 * @throws org.springframework.transaction.IllegalTransactionStateException outside a
	 * transaction
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void post(Message message) {
		Written written = this.words.write(message);
		Recipient to = message.to();
		MessageKind kind = message.kind();
		int rows = this.jdbc
			.sql("""
					with chosen as (
						select coalesce((select choice from message_choice where kind = :kind and not :required
							and (person_id = :person or (:person::uuid is null and address = lower(:address)))), :urgency) as way)
					insert into message (person_id, address, name, locale, kind, act, urgency, required, secret,
						subject, title, body, button, link, stop_token, state, created_at, next_attempt_at)
					select :person, :address, :name, :locale, :kind, :act, :urgency, :required, :secret,
						:subject, :title, :body, :button, :link, :token,
						case way when 'AT_ONCE' then 'WAITING' when 'DAILY' then 'IN_DIGEST' else 'DECLINED' end,
						:now, case way when 'AT_ONCE' then :now end
					from chosen
					on conflict (kind, act, lower(address)) do nothing
					""")
			.param("person", (to.person() != null) ? to.person().value() : null)
			.param("address", to.address())
			.param("name", to.name())
			.param("locale", to.locale().getLanguage())
			.param("kind", kind.code())
			.param("act", message.act())
			.param("urgency", kind.urgency().name())
			.param("required", kind.required())
			.param("secret", kind.secret())
			.param("subject", written.subject())
			.param("title", written.title())
			.param("body", written.body())
			.param("button", written.button())
			.param("link", written.link())
			.param("token", kind.required() ? null : token())
			.param("now", Timestamp.from(this.clock.instant()))
			.update();
		if (rows > 0) {
			ringAfterCommit();
		}
	}

	private void ringAfterCommit() {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				Outbox.this.bell.ring();
			}

		});
	}

	private String token() {
		byte[] bytes = new byte[TOKEN_BYTES];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
