package org.portailsolidaire.applications;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.CallCalendar;
import org.portailsolidaire.calls.CallRegister.Known;
import org.portailsolidaire.organisations.OrganisationId;
import org.portailsolidaire.organisations.Standing;
import org.portailsolidaire.shared.Formats;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Slug;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins a dossier: one an association, a call and a project. */
@Service
class ApplicationBeginning {

	private static final int LONGEST_SLUG = 100;

	private static final int JUNE = 6;

	private final ApplicationRows rows;

	private final JdbcClient jdbc;

	private final Clock clock;

	ApplicationBeginning(ApplicationRows rows, JdbcClient jdbc, Clock clock) {
		this.rows = rows;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A project that an association has presented, or begun to. */
	record HolderProject(UUID id, String title) {
	}

	/**
	 * A dossier that was begun.
	 *
	 * @param fresh whether it is new; otherwise it was there
	 */
	record Begun(String number, boolean fresh) {
	}

	/** The projects of an association, the last first. */
	List<HolderProject> projects(OrganisationId organisation) {
		return this.jdbc.sql("select id, title from holder_project where organisation_id = ? order by created_at desc")
			.param(organisation.value())
			.query((row, index) -> new HolderProject(row.getObject("id", UUID.class), row.getString("title")))
			.list();
	}

	/**
	 * Begins a dossier for a call that is open, or finds the one there is.
	 * @param standing of an editor of an association
	 * @param project one of the association's, or null for a new one
	 * @param title of a new project; another of the same words is the same
	 * @param model number of a dossier of the association whose texts are taken again, or
	 * empty
	 * @return empty when the project is not the association's
	 */
	@Transactional
	Optional<Begun> begin(Known call, Standing standing, @Nullable UUID project, String title, String model,
			PersonId by) {
		this.rows.lockOrganisation(standing.organisation());
		Optional<HolderProject> known = (project != null)
				? projects(standing.organisation()).stream().filter((one) -> one.id().equals(project)).findFirst()
				: Optional.of(named(standing.organisation(), title, by));
		return known.map((one) -> this.rows.alive(call.id(), one.id())
			.map((number) -> new Begun(number, false))
			.orElseGet(() -> insert(call, standing, one, model, by)));
	}

	private HolderProject named(OrganisationId organisation, String title, PersonId by) {
		String slug = Slug.of(title, LONGEST_SLUG).value();
		return this.jdbc.sql("select id, title from holder_project where organisation_id = ? and slug = ?")
			.params(organisation.value(), slug)
			.query((row, index) -> new HolderProject(row.getObject("id", UUID.class), row.getString("title")))
			.optional()
			.orElseGet(() -> {
				HolderProject fresh = new HolderProject(UuidVersion7Strategy.INSTANCE.generateUuid(null), title);
				this.jdbc.sql("""
						insert into holder_project (id, organisation_id, title, slug, created_at, created_by)
						values (?, ?, ?, ?, ?, ?)
						""")
					.params(fresh.id(), organisation.value(), title, slug, Timestamp.from(this.clock.instant()),
							by.value())
					.update();
				return fresh;
			});
	}

	private Begun insert(Known call, Standing standing, HolderProject project, String model, PersonId by) {
		Instant now = this.clock.instant();
		ApplicationId id = ApplicationId.next();
		String number = number(call, now);
		this.jdbc.sql("""
				insert into application (id, number, call_id, call_version, organisation_id, project_id, revision,
					created_at, created_by, changed_at, changed_by)
				values (:id, :number, :call, :version, :organisation, :project, 1, :now, :by, :now, :by)
				""")
			.param("id", id.value())
			.param("number", number)
			.param("call", call.id().value())
			.param("version", call.version())
			.param("organisation", standing.organisation().value())
			.param("project", project.id())
			.param("now", Timestamp.from(now))
			.param("by", by.value())
			.update();
		this.jdbc.sql("""
				insert into application_field (application_id, step, field, version, typed, changed_at, changed_by)
				values (?, ?, 'titre', 1, jsonb_build_array(?::text), ?, ?)
				""").params(id.value(), Step.PROJECT.path(), project.title(), Timestamp.from(now), by.value()).update();
		copy(id, model, standing.organisation(), now, by);
		return new Begun(number, true);
	}

	/** The texts of another dossier, but for what its own call asked. */
	private void copy(ApplicationId id, String model, OrganisationId organisation, Instant now, PersonId by) {
		this.jdbc
			.sql("""
					insert into application_field (application_id, step, field, version, typed, changed_at, changed_by)
					select :id, f.step, f.field, 1, f.typed, :now, :by
					from application a join application_field f on f.application_id = a.id
					where a.number = :model and a.organisation_id = :organisation and f.step <> 'questions'
						and not (f.step = 'projet' and f.field = 'titre') and not (f.step = 'budget' and (f.field like 'aide-%' or f.field like 'd-devis-%'))
					""")
			.param("id", id.value())
			.param("now", Timestamp.from(now))
			.param("by", by.value())
			.param("model", model)
			.param("organisation", organisation.value())
			.update();
	}

	/** {@code 2026-P-0187}: year and session of the closing, and a rank in them. */
	private String number(Known call, Instant now) {
		CallCalendar calendar = (call.content() != null) ? call.content().calendar()
				: new CallCalendar(null, null, null);
		Instant end = calendar.endsAt();
		LocalDate day = (end != null) ? Formats.statedDay(end) : ParisTime.dayOf(now);
		String session = (end == null) ? "S" : (day.getMonthValue() <= JUNE) ? "P" : "A";
		int rank = this.jdbc.sql("""
				insert into application_rank (year, session, last) values (?, ?, 1)
				on conflict (year, session) do update set last = application_rank.last + 1
				returning last
				""").params(day.getYear(), session).query(Integer.class).single();
		return String.format(Locale.ROOT, "%d-%s-%04d", day.getYear(), session, rank);
	}

}
