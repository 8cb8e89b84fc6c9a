package org.portailsolidaire.applying.guests;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.applying.applications.PartnerSection;
import org.portailsolidaire.applying.applications.PartnerSection.Section;
import org.portailsolidaire.applying.applications.PartnerSection.Written;
import org.portailsolidaire.platform.site.Form;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a link opens: one step of one draft, for as long as the invitation serves and the
 * dossier is a draft. Each visit takes the row of its invitation, so that taking the
 * invitation back is before it or after it.
 */
@Service
class PartnerVisits {

	private final PartnerSection sections;

	private final PartnerMessages messages;

	private final JdbcClient jdbc;

	private final Clock clock;

	PartnerVisits(PartnerSection sections, PartnerMessages messages, JdbcClient jdbc, Clock clock) {
		this.sections = sections;
		this.messages = messages;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A step that a link opened.
	 *
	 * @param finishedAt when the partner said that they have finished, null when they
	 * write still
	 */
	record Visit(UUID invitation, Language language, Section section, @Nullable Instant finishedAt) {
	}

	private record Row(UUID id, ApplicationId application, String address, Language language,
			@Nullable Instant finishedAt) {
	}

	/** The step that a link opens. */
	@Transactional
	Optional<Visit> open(Token token) {
		return taken(token).flatMap((row) -> this.sections.read(row.application())
			.map((section) -> new Visit(row.id(), row.language(), section, row.finishedAt())));
	}

	/** Writes what was sent, on top of what was read. */
	@Transactional
	Optional<Written> write(Token token, Form form) {
		Optional<Row> row = taken(token);
		Optional<Written> written = row.flatMap((one) -> this.sections.write(one.application(), form));
		if (written.filter(Written::changed).isPresent()) {
			this.jdbc.sql("update partner_invitation set written_at = ?, finished_at = null where id = ?")
				.params(Timestamp.from(this.clock.instant()), row.orElseThrow().id())
				.update();
		}
		return written;
	}

	/**
	 * The partner has finished: the holders are told, once, until the partner writes
	 * more.
	 * @return whether the link opens anything
	 */
	@Transactional
	boolean finish(Token token) {
		Instant now = this.clock.instant();
		Optional<Row> row = taken(token);
		Optional<Section> section = row.flatMap((one) -> this.sections.read(one.application()));
		section.filter((one) -> row.orElseThrow().finishedAt() == null).ifPresent((one) -> {
			Row invitation = row.orElseThrow();
			this.jdbc.sql("update partner_invitation set finished_at = ? where id = ?")
				.params(Timestamp.from(now), invitation.id())
				.update();
			this.messages.finished(one.draft(), invitation.id() + "/" + now.toEpochMilli(), name(one),
					invitation.address());
		});
		return section.isPresent();
	}

	private static String name(Section section) {
		return section.fields()
			.stream()
			.filter((field) -> field.name().equals("nom"))
			.map(PartnerSection.Field::value)
			.findFirst()
			.orElse("");
	}

	/** The invitation of a link that serves, kept for this transaction alone. */
	private Optional<Row> taken(Token token) {
		Timestamp now = Timestamp.from(this.clock.instant());
		return this.jdbc.sql("""
				update partner_invitation set seen_at = :now
				where token_hash = :hash and ended_at is null and expires_at > :now
					and exists (select from application a where a.id = application_id and a.state = 'DRAFT'
						and call_takes_writing(a.call_id, :now))
				returning id, application_id, address, language, finished_at
				""").param("now", now).param("hash", token.hash()).query((row, index) -> {
			Timestamp finished = row.getTimestamp("finished_at");
			return new Row(row.getObject("id", UUID.class),
					new ApplicationId(Objects.requireNonNull(row.getObject("application_id", UUID.class))),
					row.getString("address"), Language.of(row.getString("language")).orElseThrow(),
					(finished != null) ? finished.toInstant() : null);
		}).optional();
	}

}
