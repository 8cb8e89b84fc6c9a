package org.portailsolidaire.calls.writing;

import org.portailsolidaire.platform.drafting.Typed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallId;
import org.portailsolidaire.calls.calls.CallState;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.calls.writing.Section.PartId;
import org.portailsolidaire.calls.writing.WrittenCall.Schedule;
import org.portailsolidaire.calls.writing.WrittenCall.Stage;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calls being written and their parts, as far as whoever asks may write them. */
@Repository
public class WrittenCalls {

	private static final String CALLS = """
			select w.*, c.slug, c.state, o.name as owner_name,
				nullif(concat_ws(' ', a.given_name, a.family_name), '') as asker,
				nullif(concat_ws(' ', y.given_name, y.family_name), '') as approver
			from call_writing w join call c on c.id = w.call_id left join organisation o on o.id = w.owner_id
				left join person a on a.id = w.asked_by left join person y on y.id = w.approved_by
			where
			""";

	private static final String CALL = CALLS + "w.call_id = :call and ";

	private final CallWritings writings;

	private final JdbcClient jdbc;

	private final Clock clock;

	WrittenCalls(CallWritings writings, JdbcClient jdbc, Clock clock) {
		this.writings = writings;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<WrittenCall> find(UUID call, Writer writer) {
		return writer.scope(this.jdbc.sql(CALL + Writer.SCOPE).param("call", call))
			.query(WrittenCalls::call)
			.optional();
	}

	/** A call that the writer may read, and perhaps not write. */
	Optional<WrittenCall> read(UUID call, Writer reader) {
		return reader.scope(this.jdbc.sql(CALL + Writer.READ).param("call", call)).query(WrittenCalls::call).optional();
	}

	/** The same to write, kept for this transaction alone. */
	public Optional<WrittenCall> lock(UUID call, Writer writer) {
		return writer.scope(this.jdbc.sql(CALL + Writer.SCOPE + " for update of w").param("call", call))
			.query(WrittenCalls::call)
			.optional();
	}

	/**
	 * The next call whose publication is due, kept for this transaction alone; those that
	 * another node is publishing are passed over.
	 */
	public Optional<WrittenCall> lockNextDue() {
		return this.jdbc.sql(CALLS + """
				w.publish_at <= :now order by w.publish_at limit 1 for update of w skip locked
				""").param("now", Timestamp.from(this.clock.instant())).query(WrittenCalls::call).optional();
	}

	/** All the parts of a call, in order. */
	public List<Part> parts(CallId call) {
		return this.jdbc.sql("""
				select p.*, nullif(concat_ws(' ', n.given_name, n.family_name), '') as by
				from call_part p left join person n on n.id = p.changed_by
				where p.call_id = ?
				""")
			.param(call.value())
			.query(WrittenCalls::part)
			.list()
			.stream()
			.sorted(Comparator.<Part, Section>comparing((part) -> part.id().section())
				.thenComparingInt(Part::position)
				.thenComparingInt((part) -> part.id().item()))
			.toList();
	}

	/** Asks the team to approve a call that is locked. */
	public void ask(WrittenCall locked, PersonId by) {
		tell(locked.id(), (writing) -> writing.ask(by, this.clock.instant()));
	}

	/** Asks nothing of the team any more. */
	public void takeBack(WrittenCall locked) {
		tell(locked.id(), CallWriting::takeBack);
	}

	/** The team approves a call that is locked, as it is. */
	public void approve(WrittenCall locked, PersonId by) {
		tell(locked.id(), (writing) -> writing.approve(by, this.clock.instant()));
	}

	/** The team returns a call that is locked. */
	public void returnFor(WrittenCall locked, String reason) {
		tell(locked.id(), (writing) -> writing.returnFor(reason));
	}

	/** Gives a date to a call that is locked, or takes it when there is none. */
	public void schedule(WrittenCall locked, @Nullable Schedule schedule) {
		tell(locked.id(), (writing) -> writing.schedule(schedule));
	}

	/** The public reads a call that is locked, as it is. */
	public void published(WrittenCall locked) {
		tell(locked.id(), CallWriting::published);
	}

	/** A call that is locked is no longer found. */
	public void archived(WrittenCall locked) {
		tell(locked.id(), CallWriting::archived);
	}

	/**
	 * Gives a call that is locked to another owner.
	 * @param owner null for the team
	 * @param funders that its lines may name besides
	 */
	public void handTo(WrittenCall locked, @Nullable UUID owner, Collection<UUID> funders) {
		tell(locked.id(), (writing) -> writing.handTo(owner, funders));
	}

	private void tell(CallId locked, Consumer<CallWriting> act) {
		CallWriting writing = this.writings.findById(locked.value()).orElseThrow();
		act.accept(writing);
		this.writings.saveAndFlush(writing);
	}

	/** Begins the writing of a call with what is known of it. */
	void insert(CallId call, @Nullable UUID owner, String title, @Nullable PersonId by, List<Part> parts,
			boolean published) {
		CallWriting writing = CallWriting.begin(call, owner, title, by, this.clock.instant());
		writing.rewritten(title, lastItem(parts));
		if (published) {
			writing.published();
		}
		this.writings.saveAndFlush(writing);
		parts.forEach((part) -> insert(call, part, by));
	}

	private static int lastItem(List<Part> parts) {
		return parts.stream().mapToInt((part) -> part.id().item()).max().orElse(0);
	}

	private void insert(CallId call, Part part, @Nullable PersonId by) {
		this.jdbc.sql("""
				insert into call_part (call_id, section, item, position, version, fields, changed_at, changed_by)
				values (:call, :section, :item, :position, :version, :fields::jsonb, :now, :by)
				""")
			.param("call", call.value())
			.param("section", part.id().section().name())
			.param("item", part.id().item())
			.param("position", part.position())
			.param("version", part.version())
			.param("fields", part.typed().json())
			.param("now", Timestamp.from(part.changedAt()))
			.param("by", (by != null) ? by.value() : null)
			.update();
	}

	/**
	 * Writes all the parts of a call anew, unless something of it is still to publish.
	 */
	void replace(CallId call, String title, List<Part> parts) {
		CallWriting writing = this.writings.lock(call.value()).filter(CallWriting::isPublished).orElse(null);
		if (writing == null) {
			return;
		}
		int version = this.jdbc.sql("select coalesce(max(version), 0) + 1 from call_part where call_id = ?")
			.param(call.value())
			.query(Integer.class)
			.single();
		this.jdbc.sql("delete from call_part where call_id = ?").param(call.value()).update();
		parts.forEach((part) -> insert(call,
				new Part(part.id(), part.position(), version, part.typed(), part.changedAt(), null), null));
		writing.rewritten(title, lastItem(parts));
		this.writings.saveAndFlush(writing);
	}

	/** A new line or question at the end; its number. The call is locked. */
	int add(CallId call, Section section, Typed typed, PersonId by) {
		CallWriting writing = this.writings.findById(call.value()).orElseThrow();
		int item = writing.add(by, this.clock.instant());
		this.writings.saveAndFlush(writing);
		int position = this.jdbc
			.sql("select coalesce(max(position), 0) + 1 from call_part where call_id = ? and section = ?")
			.params(call.value(), section.name())
			.query(Integer.class)
			.single();
		insert(call, new Part(new PartId(section, item), position, 0, typed, this.clock.instant(), null), by);
		return item;
	}

	/** Whether a line or question was still at that version, and is gone. */
	boolean remove(CallId call, PartId part, int version, PersonId by) {
		boolean removed = this.jdbc
			.sql("delete from call_part where call_id = ? and section = ? and item = ? and item > 0 and version = ?")
			.params(call.value(), part.section().name(), part.item(), version)
			.update() == 1;
		if (removed) {
			changed(call, by);
		}
		return removed;
	}

	/** Puts the lines or questions of a call in this order. */
	void order(CallId call, Section section, List<Integer> items, PersonId by) {
		this.jdbc.sql("""
				update call_part p set position = o.n
				from unnest(:items::smallint[]) with ordinality as o (item, n)
				where p.call_id = :call and p.section = :section and p.item = o.item
				""")
			.param("items", items.toArray(Integer[]::new))
			.param("call", call.value())
			.param("section", section.name())
			.update();
		changed(call, by);
	}

	private void changed(CallId call, PersonId by) {
		tell(call, (writing) -> writing.changed(by, this.clock.instant()));
	}

	private static WrittenCall call(ResultSet row, int number) throws SQLException {
		UUID publisher = row.getObject("publish_by", UUID.class);
		Instant at = instant(row, "publish_at");
		return new WrittenCall(new CallId(row.getObject("call_id", UUID.class)), row.getObject("owner_id", UUID.class),
				row.getString("owner_name"), Arrays.asList((UUID[]) row.getArray("also_funders").getArray()),
				row.getString("title"), row.getString("slug"), CallState.valueOf(row.getString("state")),
				row.getInt("revision"), row.getObject("published_revision", Integer.class),
				stage(row, "asked", row.getString("asker")), row.getString("returned_for"),
				stage(row, "approved", row.getString("approver")),
				(at != null && publisher != null) ? new Schedule(at, new PersonId(publisher),
						row.getString("publish_note"), instant(row, "confirmed_closing")) : null);
	}

	private static @Nullable Stage stage(ResultSet row, String what, @Nullable String name) throws SQLException {
		UUID by = row.getObject(what + "_by", UUID.class);
		Instant at = instant(row, what + "_at");
		return (at != null)
				? new Stage(row.getInt(what + "_revision"), at, (by != null) ? new PersonId(by) : null, name) : null;
	}

	private static Part part(ResultSet row, int number) throws SQLException {
		return new Part(new PartId(Section.valueOf(row.getString("section")), row.getInt("item")),
				row.getInt("position"), row.getInt("version"), Typed.fromJson(row.getString("fields")),
				row.getTimestamp("changed_at").toInstant(), row.getString("by"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return (at != null) ? at.toInstant() : null;
	}

}
