package org.portailsolidaire.platform.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.portailsolidaire.platform.links.LinkToken;
import org.portailsolidaire.platform.mail.MessageWords.Written;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes rows of messages. */
@Component
class MessageRows {

	private final JdbcClient jdbc;

	private final Clock clock;

	MessageRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The row of a message, unless this address was told of this act already. */
	Optional<UUID> insert(MessageKind kind, String act, Recipient to, Written written) {
		Instant now = this.clock.instant();
		return this.jdbc
			.sql("""
					with chosen as (
						select case when not :required and exists (select from message_hold h where h.person_id = :person::uuid)
							then 'PORTAL_ONLY' else coalesce((select choice from message_choice where kind = :kind and not :required
							and (person_id = :person::uuid or (:person::uuid is null and address = lower(:address)))), :urgency) end as way)
					insert into message (person_id, address, name, locale, kind, act, urgency, required, secret,
						subject, title, body, button, link, stop_token, created_at, give_up_at, state, next_attempt_at)
					select :person::uuid, :address, :name, :locale, :kind, :act, :urgency, :required, :secret,
						:subject, :title::text, :body, :button::text, :link::text, :token::text, :now::timestamptz, :until::timestamptz,
						case way when 'AT_ONCE' then 'WAITING' when 'DAILY' then 'IN_DIGEST' else 'DECLINED' end,
						case way when 'AT_ONCE' then :now::timestamptz end
					from chosen
					on conflict (kind, act, lower(address)) do nothing
					returning id
					""")
			.param("person", (to.person() != null) ? to.person().value() : null)
			.param("address", to.address())
			.param("name", to.name())
			.param("locale", to.locale().getLanguage())
			.param("kind", kind.code())
			.param("act", act)
			.param("urgency", kind.urgency().name())
			.param("required", kind.required())
			.param("secret", kind.secret())
			.param("subject", written.subject())
			.param("title", written.title())
			.param("body", written.body())
			.param("button", written.button())
			.param("link", written.link())
			.param("token", kind.required() ? null : LinkToken.draw().value())
			.param("now", Timestamp.from(now))
			.param("until", Timestamp.from(now.plus(Patience.of(kind.secret()))))
			.query(UUID.class)
			.optional();
	}

}
