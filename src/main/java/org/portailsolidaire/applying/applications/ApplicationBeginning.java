package org.portailsolidaire.applying.applications;

import org.portailsolidaire.platform.drafting.Edit;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallCalendar;
import org.portailsolidaire.calls.calls.CallRegister.Known;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.memberships.Standing;
import org.portailsolidaire.shared.Formats;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.applying.form.Step;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins a dossier: one an association, a call and a project. */
@Service
public class ApplicationBeginning {

	private static final int JUNE = 6;

	private final ApplicationQuery rows;

	private final Applications applications;

	private final HolderProjects projects;

	private final ApplicationFields fields;

	private final JdbcClient jdbc;

	private final Clock clock;

	ApplicationBeginning(ApplicationQuery rows, Applications applications, HolderProjects projects,
			ApplicationFields fields, JdbcClient jdbc, Clock clock) {
		this.rows = rows;
		this.applications = applications;
		this.projects = projects;
		this.fields = fields;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A project that an association has presented, or begun to. */
	public record Project(UUID id, String title) {
	}

	/**
	 * A dossier that was begun.
	 *
	 * @param fresh whether it is new; otherwise it was there
	 */
	public record Begun(String number, boolean fresh) {
	}

	/** The projects of an association, the last first. */
	public List<Project> projects(OrganisationId organisation) {
		return this.projects.findByOrganisationIdOrderByCreatedAtDesc(organisation.value())
			.stream()
			.map((one) -> new Project(one.id(), one.title()))
			.toList();
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
	public Optional<Begun> begin(Known call, Standing standing, @Nullable UUID project, String title, String model,
			PersonId by) {
		this.rows.lockOrganisation(standing.organisation());
		Optional<HolderProject> known = (project != null)
				? this.projects.findByIdAndOrganisationId(project, standing.organisation().value())
				: Optional.of(named(standing.organisation(), title, by));
		return known.map((one) -> this.rows.alive(call.id(), one.id())
			.map((number) -> new Begun(number, false))
			.orElseGet(() -> begin(call, one, model, by)));
	}

	private HolderProject named(OrganisationId organisation, String title, PersonId by) {
		return this.projects.findByOrganisationIdAndSlug(organisation.value(), HolderProject.slug(title))
			.orElseGet(() -> this.projects
				.saveAndFlush(HolderProject.named(title, organisation, by, this.clock.instant())));
	}

	private Begun begin(Known call, HolderProject project, String model, PersonId by) {
		Instant now = this.clock.instant();
		Application begun = this.applications.saveAndFlush(Application.begin(number(call, now),
				new Application.Call(call.id(), call.version()), project, by, now));
		this.fields.write(begun.id(), Step.PROJECT, List.of(new Edit("titre", List.of(project.title()), 0)),
				begun.revision(), by, now);
		this.fields.copy(begun.id(), model, project.organisation().value(), by, now);
		return new Begun(begun.number(), true);
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
