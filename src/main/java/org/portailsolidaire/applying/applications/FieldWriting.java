package org.portailsolidaire.applying.applications;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.applications.ApplicationFields.Field;
import org.portailsolidaire.reference.Zone;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.applying.form.StepField;
import org.portailsolidaire.applying.form.Typed;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Writes fields of a draft, each on top of the version that was read; a field that
 * someone changed since is left as it is, and told. The fields of a line of a budget go
 * together: a line of which someone else wrote anything since is left whole, so that no
 * amount goes under the words of another. One writes in a dossier at a time.
 */
@Service
public class FieldWriting {

	private final Applications applications;

	private final ApplicationFields fields;

	private final Presence presence;

	private final FieldConflicts conflicts;

	private final Zones zones;

	private final Clock clock;

	FieldWriting(Applications applications, ApplicationFields fields, Presence presence, FieldConflicts conflicts,
			Zones zones, Clock clock) {
		this.applications = applications;
		this.fields = fields;
		this.presence = presence;
		this.conflicts = conflicts;
		this.zones = zones;
		this.clock = clock;
	}

	/**
	 * A field to write.
	 *
	 * @param base the revision of the dossier that the writer read it at
	 */
	public record Sent(String name, List<String> values, int base) {

		public Sent {
			values = Typed.filled(values);
		}

		/**
		 * The line of a budget that it is of, as {@code d-4}; empty when it is of none.
		 */
		String line() {
			return SentFields.line(this.name);
		}

	}

	/**
	 * A field that someone else changed since it was read.
	 *
	 * @param by name of who did, null when their account is gone
	 * @param byPartner whether it was the local partner, who has none
	 */
	public record Conflict(Sent mine, List<String> theirs, @Nullable String by, boolean byPartner) {
	}

	/**
	 * What became of fields.
	 *
	 * @param revision of the dossier now; -1 when it cannot be written: another's, filed,
	 * taken back, its call closed
	 * @param changed whether any says something else than before
	 * @param others names of those who have the step open too
	 * @param full whether nothing was written because the dossier has no room for it
	 */
	public record Outcome(int revision, boolean changed, List<Conflict> conflicts, List<String> others, boolean full) {

		public static final Outcome REFUSED = new Outcome(-1, false, List.of(), List.of(), false);

		static final Outcome FULL = new Outcome(-1, false, List.of(), List.of(), true);

		public boolean isAllowed() {
			return this.revision >= 0;
		}

		Outcome beside(List<String> names) {
			return new Outcome(this.revision, this.changed, this.conflicts, names, this.full);
		}

		/** The fields that are as they were sent. */
		public List<String> written(List<Sent> sent) {
			Set<String> left = Set.copyOf(this.conflicts.stream().map((one) -> one.mine().name()).toList());
			return sent.stream().map(Sent::name).filter((name) -> !left.contains(name)).toList();
		}

	}

	/** Writes the fields of a step that nobody else changed since. */
	@Transactional
	public Outcome write(String number, Step step, List<Sent> sent, PersonId person) {
		Instant now = this.clock.instant();
		return this.applications.lockToWrite(number, step.path(), person.value(), now).map((application) -> {
			Outcome outcome = write(application, step, sent, person, now);
			return outcome.full() ? outcome : outcome.beside(this.presence.see(number, step, person).orElseThrow());
		}).orElse(Outcome.REFUSED);
	}

	/** The same for the partner of a draft, who is no member. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Outcome writeAsPartner(ApplicationId id, List<Sent> sent) {
		Instant now = this.clock.instant();
		return this.applications.lockToWriteAsPartner(id.value(), now)
			.map((application) -> write(application, Step.PARTNER, sent, null, now))
			.orElse(Outcome.REFUSED);
	}

	/**
	 * Writes all the fields of a step, or none when someone changed one of them since.
	 */
	@Transactional
	public Outcome writeAll(String number, Step step, List<Sent> sent, PersonId person) {
		Outcome outcome = write(number, step, sent, person);
		if (!outcome.conflicts().isEmpty()) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		}
		return outcome;
	}

	private Outcome write(Application application, Step step, List<Sent> typed, @Nullable PersonId person,
			Instant now) {
		List<Sent> sent = typed.stream().map((one) -> coded(step, one)).toList();
		if (!this.fields.haveRoom(application.id(), step, sent)) {
			return Outcome.FULL;
		}
		Map<String, Field> there = this.fields.of(application.id(), step);
		Map<String, Integer> bases = bases(sent);
		List<Sent> left = sent.stream().filter((one) -> isTaken(one, bases, there, person)).toList();
		List<Sent> changed = sent.stream().filter((one) -> !left.contains(one) && changes(one, there)).toList();
		if (!changed.isEmpty()) {
			int revision = application.changed(person, now);
			this.fields.write(application.id(), step, changed, revision, person, now);
			this.applications.saveAndFlush(application);
		}
		return new Outcome(application.revision(), !changed.isEmpty(), this.conflicts.of(there, left), List.of(),
				false);
	}

	/** The revision that each line of a budget was read at: that of its oldest field. */
	private static Map<String, Integer> bases(List<Sent> sent) {
		Map<String, Integer> bases = new HashMap<>();
		sent.forEach((one) -> bases.merge(one.line(), one.base(), Math::min));
		return bases;
	}

	/**
	 * Whether anybody wrote a field since it was read, or anybody else something of its
	 * line.
	 */
	private static boolean isTaken(Sent sent, Map<String, Integer> bases, Map<String, Field> there,
			@Nullable PersonId person) {
		Field field = there.get(sent.name());
		if (field != null && field.version() > sent.base()) {
			return true;
		}
		int base = bases.getOrDefault(sent.line(), sent.base());
		return !sent.line().isEmpty() && there.values()
			.stream()
			.anyMatch((other) -> other.version() > base && !other.isBy(person)
					&& SentFields.line(other.name()).equals(sent.line()));
	}

	private static boolean changes(Sent sent, Map<String, Field> there) {
		Field field = there.get(sent.name());
		return !sent.values().equals((field != null) ? field.values() : List.of());
	}

	/** A country by its code, where a name says which. */
	private Sent coded(Step step, Sent sent) {
		boolean country = step.fields()
			.stream()
			.anyMatch((field) -> field.kind() == StepField.Kind.COUNTRY && field.name().equals(sent.name()));
		return !country ? sent : new Sent(sent.name(),
				sent.values().stream().map((value) -> this.zones.country(value).map(Zone::code).orElse(value)).toList(),
				sent.base());
	}

}
