package org.portailsolidaire.people.profiles;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.memberships.Standing;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often each page of a profile was written, last when and by whom: each time on top
 * of the version that was read.
 */
@Component
class SectionVersions {

	private final JdbcClient jdbc;

	private final Clock clock;

	SectionVersions(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The state of a page.
	 *
	 * @param number 0 for a page never written
	 */
	record Version(int number, @Nullable PersonId by, @Nullable Instant at) {
	}

	Version of(OrganisationId organisation, Section section) {
		return find(organisation, section).orElseGet(() -> new Version(0, null, null));
	}

	private Optional<Version> find(OrganisationId organisation, Section section) {
		return this.jdbc.sql(
				"select version, changed_by, changed_at from organisation_section where organisation_id = ? and section = ?")
			.params(organisation.value(), section.name())
			.query((row, number) -> new Version(row.getInt("version"),
					new PersonId(row.getObject("changed_by", UUID.class)), row.getTimestamp("changed_at").toInstant()))
			.optional();
	}

	/**
	 * Whether the page was written; it is not when someone wrote it since that version.
	 * @throws org.springframework.dao.DuplicateKeyException when another organisation has
	 * a number
	 */
	@Transactional
	boolean write(Standing standing, Section section, int version, PersonId by, Runnable write) {
		boolean first = advance(standing.organisation(), section, version, by);
		if (first) {
			write.run();
		}
		return first;
	}

	/** Whether the page was still at that version; it is at the next one then. */
	private boolean advance(OrganisationId organisation, Section section, int from, PersonId by) {
		Timestamp now = Timestamp.from(this.clock.instant());
		return ((from == 0) ? this.jdbc.sql("""
				insert into organisation_section (organisation_id, section, version, changed_at, changed_by)
				values (:organisation, :section, 1, :now, :by) on conflict do nothing
				""") : this.jdbc.sql("""
				update organisation_section set version = version + 1, changed_at = :now, changed_by = :by
				where organisation_id = :organisation and section = :section and version = :from
				""").param("from", from)).param("organisation", organisation.value())
			.param("section", section.name())
			.param("now", now)
			.param("by", by.value())
			.update() == 1;
	}

}
