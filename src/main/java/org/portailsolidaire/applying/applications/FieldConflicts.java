package org.portailsolidaire.applying.applications;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.applications.ApplicationFields.Field;
import org.portailsolidaire.applying.applications.FieldWriting.Conflict;
import org.portailsolidaire.applying.applications.FieldWriting.Sent;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands where something else was to be written, and who wrote it. */
@Repository
class FieldConflicts {

	private final JdbcClient jdbc;

	FieldConflicts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Of fields that were not written, those that say something else. */
	List<Conflict> of(Map<String, Field> there, List<Sent> left) {
		List<Sent> other = left.stream().filter((sent) -> !sent.values().equals(values(there, sent))).toList();
		if (other.isEmpty()) {
			return List.of();
		}
		Map<PersonId, String> names = names(
				other.stream().flatMap((sent) -> Stream.ofNullable(author(there, sent))).distinct().toList());
		List<Conflict> conflicts = new ArrayList<>();
		other.stream().sorted(Comparator.comparing(Sent::line).thenComparing(Sent::name)).forEach((sent) -> {
			PersonId by = author(there, sent);
			conflicts.add(new Conflict(sent, values(there, sent), (by != null) ? names.get(by) : null,
					by == null && there.containsKey(sent.name())));
		});
		return List.copyOf(conflicts);
	}

	private static List<String> values(Map<String, Field> there, Sent sent) {
		Field field = there.get(sent.name());
		return (field != null) ? field.values() : List.of();
	}

	/** Who wrote a field, or the line of a budget that it is of, last. */
	private static @Nullable PersonId author(Map<String, Field> there, Sent sent) {
		Field last = sent.line().isEmpty() ? there.get(sent.name())
				: there.values()
					.stream()
					.filter((field) -> SentFields.line(field.name()).equals(sent.line()))
					.max(Comparator.comparingInt(Field::version))
					.orElse(null);
		return (last != null) ? last.by() : null;
	}

	private Map<PersonId, String> names(List<PersonId> people) {
		Map<PersonId, String> names = new HashMap<>();
		this.jdbc
			.sql("select id, nullif(concat_ws(' ', given_name, family_name), '') as name from person where id = any(?)")
			.param(people.stream().map(PersonId::value).toArray(UUID[]::new))
			.query((row) -> {
				String name = row.getString("name");
				if (name != null) {
					names.put(new PersonId(Objects.requireNonNull(row.getObject("id", UUID.class))), name);
				}
			});
		return names;
	}

}
