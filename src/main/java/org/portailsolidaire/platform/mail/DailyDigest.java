package org.portailsolidaire.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.mail.MessageWords.Written;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.platform.site.SiteAddress;
import org.portailsolidaire.platform.site.Words;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The e-mail of the morning: one a day for each address, itself a message whose act is
 * the day, so that several nodes write one.
 */
@Component
class DailyDigest {

	static final MessageKind KIND = new MessageKind("messages.resume", Urgency.AT_ONCE, false, false);

	private static final MessageKind WITH_REQUIRED = new MessageKind("messages.resume", Urgency.AT_ONCE, true, false);

	private static final LocalTime HOUR = LocalTime.of(7, 0);

	private static final int MOST = 40;

	private final JdbcClient jdbc;

	private final MessageRows rows;

	private final SendingBell bell;

	private final MessageSource messages;

	private final SiteAddress site;

	private final TransactionTemplate transaction;

	private final Clock clock;

	DailyDigest(JdbcClient jdbc, MessageRows rows, SendingBell bell, MessageSource messages, SiteAddress site,
			TransactionTemplate transaction, Clock clock) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.bell = bell;
		this.messages = messages;
		this.site = site;
		this.transaction = transaction;
		this.clock = clock;
	}

	private record Told(UUID id, @Nullable UUID person, String address, String name, Locale locale, boolean required,
			String subject, @Nullable String link) {

		static Told read(ResultSet row) throws SQLException {
			return new Told(Objects.requireNonNull(row.getObject("id", UUID.class)),
					row.getObject("person_id", UUID.class), row.getString("address"), row.getString("name"),
					Locale.of(row.getString("locale")), row.getBoolean("required"), row.getString("subject"),
					row.getString("link"));
		}

	}

	/** Once the hour has come in Paris, writes the e-mails of the day; how many. */
	int gather() {
		ZonedDateTime now = this.clock.instant().atZone(ParisTime.ZONE);
		if (now.toLocalTime().isBefore(HOUR)) {
			return 0;
		}
		Instant until = now.with(HOUR).toInstant();
		List<String> addresses = this.jdbc
			.sql("""
					select distinct lower(address) from message m
					where state = 'IN_DIGEST' and created_at < :until
					and not exists (select from message d where d.kind = :kind and d.act = :day and lower(d.address) = lower(m.address))
					""")
			.param("until", Timestamp.from(until))
			.param("kind", KIND.code())
			.param("day", now.toLocalDate().toString())
			.query(String.class)
			.list();
		return addresses.stream()
			.mapToInt((address) -> Boolean.TRUE.equals(this.transaction.execute((status) -> write(address, now, until)))
					? 1 : 0)
			.sum();
	}

	/** Writes that of an address, unless another node is at it: it takes them all. */
	private boolean write(String address, ZonedDateTime now, Instant until) {
		if (!this.jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
			.param("messages.resume " + address)
			.query(Boolean.class)
			.single()) {
			return false;
		}
		List<Told> told = this.jdbc.sql("""
				select id, person_id, address, name, locale, required, subject, link from message
				where state = 'IN_DIGEST' and created_at < :until and lower(address) = :address
				order by created_at, id for update
				""")
			.param("until", Timestamp.from(until))
			.param("address", address)
			.query((row, number) -> Told.read(row))
			.list();
		if (told.isEmpty()) {
			return false;
		}
		Told last = told.getLast();
		Recipient to = new Recipient((last.person() != null) ? new PersonId(last.person()) : null, last.address(),
				last.name(), last.locale());
		MessageKind kind = told.stream().anyMatch(Told::required) ? WITH_REQUIRED : KIND;
		Optional<UUID> digest = this.rows.insert(kind, now.toLocalDate().toString(), to, words(told, now, to.locale()));
		digest.ifPresent((id) -> {
			this.jdbc.sql("update message set state = 'DIGESTED', digest_id = :digest where id in (:told)")
				.param("digest", id)
				.param("told", told.stream().map(Told::id).toList())
				.update();
			this.bell.ringAfterCommit();
		});
		return digest.isPresent();
	}

	private Written words(List<Told> told, ZonedDateTime now, Locale locale) {
		Words words = new Words(this.messages, locale);
		String day = words.formats().day(now.toLocalDate());
		String list = told.stream()
			.limit(MOST)
			.map((message) -> "**" + message.subject().replaceAll("\\*{2,}", "*") + "**"
					+ ((message.link() != null) ? "\n" + message.link() : ""))
			.collect(Collectors.joining("\n\n"));
		String rest = (told.size() > MOST) ? "\n\n" + words.count("messages.resume-suite", told.size() - MOST) : "";
		return new Written(
				words.text("courriel.messages.resume.objet", day, words.count("messages.nouvelles", told.size())), null,
				words.text("courriel.messages.resume.corps") + "\n\n" + list + rest,
				words.text("courriel.messages.resume.bouton"), this.site.link("/espace/messages", locale));
	}

}
