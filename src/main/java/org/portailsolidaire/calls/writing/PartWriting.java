package org.portailsolidaire.calls.writing;

import org.portailsolidaire.platform.drafting.Typed;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallCalendar;
import org.portailsolidaire.calls.writing.Section.PartId;
import org.portailsolidaire.platform.drafting.DraftPart;
import org.portailsolidaire.platform.drafting.DraftPresence;
import org.portailsolidaire.platform.drafting.Drafting;
import org.portailsolidaire.platform.drafting.Edit;
import org.portailsolidaire.platform.drafting.Saved;
import org.portailsolidaire.platform.drafting.Stored;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes parts of calls, each on top of the version that was read. A part has one version
 * for all its fields.
 */
@Repository
class PartWriting {

	private final WrittenCalls written;

	private final Drafting drafting;

	private final DraftPresence presence;

	private final JdbcClient jdbc;

	PartWriting(WrittenCalls written, Drafting drafting, DraftPresence presence, JdbcClient jdbc) {
		this.written = written;
		this.drafting = drafting;
		this.presence = presence;
		this.jdbc = jdbc;
	}

	/** A part as it stands, of a call that is kept for this transaction alone. */
	private record Locked(UUID draft, PartId id, Stored stored, JdbcClient jdbc) implements DraftPart {

		@Override
		public String word() {
			return this.id.path();
		}

		@Override
		public int revision() {
			return this.stored.version();
		}

		@Override
		public int write(List<Edit> edits, @Nullable PersonId by, Instant at) {
			Typed typed = typed(edits);
			writePart(typed, Objects.requireNonNull(by), Timestamp.from(at));
			writeHeader(typed, by, Timestamp.from(at));
			return revision() + 1;
		}

		private Typed typed(List<Edit> edits) {
			TreeMap<String, List<String>> values = new TreeMap<>();
			this.stored.fields().forEach((name, field) -> values.put(name, field.values()));
			edits.forEach((one) -> values.put(one.name(), one.values()));
			return new Typed(values);
		}

		private void writePart(Typed typed, PersonId by, Timestamp at) {
			this.jdbc.sql("""
					update call_part set fields = :fields::jsonb, version = :version, changed_at = :at, changed_by = :by
					where call_id = :call and section = :section and item = :item
					""")
				.param("fields", typed.json())
				.param("version", revision() + 1)
				.param("at", at)
				.param("by", by.value())
				.param("call", this.draft)
				.param("section", this.id.section().name())
				.param("item", this.id.item())
				.update();
		}

		/** Lists show the title and the calendar as they are written. */
		private void writeHeader(Typed typed, PersonId by, Timestamp at) {
			CallCalendar calendar = (this.id.section() == Section.CALENDAR) ? CalendarPart.calendar(typed)
					: new CallCalendar(null, null, null);
			this.jdbc.sql("""
					update call_writing set revision = revision + 1, changed_at = :at, changed_by = :by,
						title = coalesce(:title::text, title),
						opens_at = case when :calendar then :opens::timestamptz else opens_at end,
						closes_at = case when :calendar then :closes::timestamptz else closes_at end
					where call_id = :call
					""")
				.param("at", at)
				.param("by", by.value())
				.param("title", (this.id.section() == Section.IDENTITY) ? IdentityPart.title(typed) : null)
				.param("calendar", this.id.section() == Section.CALENDAR)
				.param("opens", timestamp(calendar.opensAt()))
				.param("closes", timestamp(calendar.endsAt()))
				.param("call", this.draft)
				.update();
		}

		private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
			return (instant != null) ? Timestamp.from(instant) : null;
		}

	}

	/** Who else has a part open, and its version. */
	record Seen(int version, List<String> others) {
	}

	/** Writes the whole of a part. */
	@Transactional
	Saved write(UUID call, PartId part, int version, Typed typed, Writer writer) {
		return write(call, part, (stored) -> all(stored, typed, version), writer);
	}

	/**
	 * Writes some fields of a part. A page of an earlier version is told of all that it
	 * says otherwise.
	 * @param typed what the whole part says with them, as far as the page knows
	 */
	@Transactional
	Saved write(UUID call, PartId part, int version, Typed typed, List<String> fields, Writer writer) {
		return write(call, part, (stored) -> (stored.version() > version) ? all(stored, typed, version)
				: fields.stream().map((name) -> new Edit(name, typed.all(name), version)).toList(), writer);
	}

	/** Writes fields of a part and leaves the others, whatever the page says of them. */
	@Transactional
	Saved write(UUID call, PartId part, List<Edit> edits, Writer writer) {
		return write(call, part, (stored) -> edits, writer);
	}

	private Saved write(UUID call, PartId part, Function<Stored, List<Edit>> sent, Writer writer) {
		return this.written.lock(call, writer)
			.flatMap((locked) -> stored(call, part))
			.map((stored) -> this.drafting.write(new Locked(call, part, stored, this.jdbc), sent.apply(stored),
					writer.person()))
			.orElse(Saved.REFUSED);
	}

	private static List<Edit> all(Stored stored, Typed typed, int version) {
		return Stream.concat(stored.fields().keySet().stream(), typed.values().keySet().stream())
			.distinct()
			.map((name) -> new Edit(name, typed.all(name), version))
			.toList();
	}

	private Optional<Stored> stored(UUID call, PartId part) {
		return this.jdbc
			.sql("select fields, version, changed_by from call_part where call_id = ? and section = ? and item = ?")
			.params(call, part.section().name(), part.item())
			.query((row, number) -> {
				UUID by = row.getObject("changed_by", UUID.class);
				return Stored.whole(Typed.fromJson(row.getString("fields")).values(), row.getInt("version"),
						(by != null) ? new PersonId(by) : null);
			})
			.optional();
	}

	/**
	 * Says that someone has a part open, and asks who else has; empty for who may not
	 * write it.
	 */
	@Transactional
	Optional<Seen> see(UUID call, PartId part, Writer writer) {
		return writer.scope(this.jdbc.sql("""
				select p.version from call_writing w join call_part p on p.call_id = w.call_id
				where w.call_id = :call and p.section = :section and p.item = :item and
				""" + Writer.SCOPE))
			.param("call", call)
			.param("section", part.section().name())
			.param("item", part.item())
			.query(Integer.class)
			.optional()
			.map((version) -> new Seen(version, this.presence.see(call, part.path(), writer.person())));
	}

}
