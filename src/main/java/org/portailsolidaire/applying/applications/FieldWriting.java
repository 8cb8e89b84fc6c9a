package org.portailsolidaire.applying.applications;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.budget.BudgetField;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.applying.form.StepField;
import org.portailsolidaire.platform.drafting.DraftPart;
import org.portailsolidaire.platform.drafting.DraftPresence;
import org.portailsolidaire.platform.drafting.Drafting;
import org.portailsolidaire.platform.drafting.Edit;
import org.portailsolidaire.platform.drafting.Saved;
import org.portailsolidaire.platform.drafting.Stored;
import org.portailsolidaire.reference.Zone;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes fields of a draft, each on top of the version that was read. One writes in a
 * dossier at a time, and the lines of its budget are written whole.
 */
@Service
public class FieldWriting {

	private final Applications applications;

	private final ApplicationFields fields;

	private final Drafting drafting;

	private final DraftPresence presence;

	private final Zones zones;

	private final JdbcClient jdbc;

	private final Clock clock;

	FieldWriting(Applications applications, ApplicationFields fields, Drafting drafting, DraftPresence presence,
			Zones zones, JdbcClient jdbc, Clock clock) {
		this.applications = applications;
		this.fields = fields;
		this.drafting = drafting;
		this.presence = presence;
		this.zones = zones;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A step of a dossier that is kept for this transaction alone. */
	private record Locked(Application application, Step step, ApplicationFields fields,
			Applications applications) implements DraftPart {

		@Override
		public UUID draft() {
			return this.application.id().value();
		}

		@Override
		public String word() {
			return this.step.path();
		}

		@Override
		public Stored stored() {
			return this.fields.of(this.application.id(), this.step);
		}

		@Override
		public int revision() {
			return this.application.revision();
		}

		@Override
		public String line(String field) {
			return (this.step == Step.BUDGET) ? BudgetField.of(field).map(BudgetField::onLine).orElse("") : "";
		}

		@Override
		public boolean hasRoom(List<Edit> edits) {
			return this.fields.haveRoom(this.application.id(), this.step, edits);
		}

		@Override
		public int write(List<Edit> edits, @Nullable PersonId by, Instant at) {
			int revision = this.application.changed(by, at);
			this.fields.write(this.application.id(), this.step, edits, revision, by, at);
			this.applications.saveAndFlush(this.application);
			return revision;
		}

	}

	/** Writes the fields of a step that nobody else changed since. */
	@Transactional
	public Saved write(String number, Step step, List<Edit> sent, PersonId person) {
		return lock(number, step, person).map((locked) -> this.drafting.write(locked, coded(step, sent), person))
			.orElse(Saved.REFUSED);
	}

	/**
	 * Writes all the fields of a step, or none when someone changed one of them since.
	 */
	@Transactional
	public Saved writeAll(String number, Step step, List<Edit> sent, PersonId person) {
		return lock(number, step, person).map((locked) -> this.drafting.writeAll(locked, coded(step, sent), person))
			.orElse(Saved.REFUSED);
	}

	/** The same for the partner of a draft, who is no member. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Saved writeAsPartner(ApplicationId id, List<Edit> sent) {
		return this.applications.lockToWriteAsPartner(id.value(), this.clock.instant())
			.map((application) -> this.drafting.write(locked(application, Step.PARTNER), coded(Step.PARTNER, sent),
					null))
			.orElse(Saved.REFUSED);
	}

	private Optional<Locked> lock(String number, Step step, PersonId person) {
		return this.applications.lockToWrite(number, step.path(), person.value(), this.clock.instant())
			.map((application) -> locked(application, step));
	}

	private Locked locked(Application application, Step step) {
		return new Locked(application, step, this.fields, this.applications);
	}

	/**
	 * Says that someone has a step open, and asks who else has; empty for who is no
	 * member of the association.
	 */
	@Transactional
	public Optional<List<String>> see(String number, Step step, PersonId person) {
		return this.jdbc.sql("select id from application where number = ? and is_member(?, organisation_id)")
			.params(number, person.value())
			.query(UUID.class)
			.optional()
			.map((id) -> this.presence.see(id, step.path(), person));
	}

	/** A country by its code, where a name says which. */
	private List<Edit> coded(Step step, List<Edit> sent) {
		return sent.stream()
			.map((one) -> step.field(one.name())
				.filter((field) -> field.kind() == StepField.Kind.COUNTRY)
				.map((field) -> new Edit(one.name(),
						one.values()
							.stream()
							.map((value) -> this.zones.country(value).map(Zone::code).orElse(value))
							.toList(),
						one.base()))
				.orElse(one))
			.toList();
	}

}
