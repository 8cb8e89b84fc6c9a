package org.portailsolidaire.platform.drafting;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes fields of drafts, each on top of the version that was read. */
@Service
public class Drafting {

	private final DraftPresence presence;

	private final JdbcClient jdbc;

	private final Clock clock;

	Drafting(DraftPresence presence, JdbcClient jdbc, Clock clock) {
		this.presence = presence;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Writes the fields of a part that nobody else changed since, and says who else has
	 * it open.
	 * @param by null for who has no account
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Saved write(DraftPart part, List<Edit> sent, @Nullable PersonId by) {
		return write(part, sent, by, false);
	}

	/**
	 * Writes all the fields of a part, or none when someone changed one of them since.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Saved writeAll(DraftPart part, List<Edit> sent, @Nullable PersonId by) {
		return write(part, sent, by, true);
	}

	private Saved write(DraftPart part, List<Edit> sent, @Nullable PersonId by, boolean all) {
		if (!part.hasRoom(sent)) {
			return Saved.FULL;
		}
		Stored stored = part.stored();
		Comparison comparison = Comparison.of(sent, stored, part::line, by);
		boolean changes = !comparison.changed().isEmpty() && !(all && !comparison.conflicts().isEmpty());
		int revision = changes ? part.write(comparison.changed(), by, this.clock.instant()) : part.revision();
		List<String> others = (by != null) ? this.presence.see(part.draft(), part.word(), by) : List.of();
		return new Saved(revision, changes, conflicts(comparison.conflicts(), stored, part), others, false);
	}

	/** What stands where something else was to be written, and who wrote it. */
	private List<Conflict> conflicts(List<Edit> left, Stored stored, DraftPart part) {
		if (left.isEmpty()) {
			return List.of();
		}
		Map<PersonId, String> names = names(
				left.stream().flatMap((one) -> Stream.ofNullable(author(one, stored, part))).distinct().toList());
		return left.stream().map((one) -> {
			PersonId by = author(one, stored, part);
			return new Conflict(one, stored.values(one.name()), (by != null) ? names.get(by) : null,
					by == null && stored.fields().containsKey(one.name()));
		}).toList();
	}

	/** Who wrote a field, or the line that it is of, last. */
	private static @Nullable PersonId author(Edit edit, Stored stored, DraftPart part) {
		String line = part.line(edit.name());
		Field last = line.isEmpty() ? stored.fields().get(edit.name())
				: stored.fields()
					.values()
					.stream()
					.filter((field) -> part.line(field.name()).equals(line))
					.max(Comparator.comparingInt(Field::version))
					.orElse(null);
		return (last != null) ? last.by() : stored.by();
	}

	private Map<PersonId, String> names(List<PersonId> people) {
		Map<PersonId, String> names = new HashMap<>();
		if (!people.isEmpty()) {
			this.jdbc.sql("select id, name from named_person where id = any(?)")
				.param(people.stream().map(PersonId::value).toArray(UUID[]::new))
				.query((row) -> {
					names.put(new PersonId(Objects.requireNonNull(row.getObject("id", UUID.class))),
							Objects.requireNonNull(row.getString("name")));
				});
		}
		return names;
	}

}
