package org.portailsolidaire.calls.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.writing.Writer;
import org.portailsolidaire.calls.calls.CallPhase;
import org.portailsolidaire.calls.calls.CallState;
import org.portailsolidaire.shared.RowByRow;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The calls that someone may read, imported ones among them for the team. */
@Repository
class CallList {

	static final int PAGE = 50;

	private static final String LISTED = """
			with listed as (
				select c.id, c.state, coalesce(w.title, c.title) as title, coalesce(w.opens_at, c.opens_at) as opens_at,
					coalesce(w.closes_at, c.closes_at, make_timestamptz(c.edition_year + 1, 1, 1, 0, 0, 0, 'Europe/Paris')) as ends_at,
					w.publish_at, w.asked_revision is not null as asked,
					w.revision is distinct from w.published_revision as changed, w.changed_at, w.changed_by, w.owner_id,
					coalesce((select o.name from organisation o where o.id = w.owner_id),
						(select o.name from funding_line l join organisation o on o.id = l.funder_id where l.call_id = c.id
							order by l.position limit 1)) as funder,
					concat_ws(' ', w.title, c.title, c.slug, c.reference, (
						select string_agg(concat_ws(' ', o.name, o.short_name, array_to_string(o.aliases, ' ')), ' ')
						from organisation o where o.id = w.owner_id
							or o.id in (select l.funder_id from funding_line l where l.call_id = c.id))) as words
				from call c left join call_writing w on w.call_id = c.id
				where
			"""
			+ Writer.READ + """
					)
					select l.*, nullif(concat_ws(' ', p.given_name, p.family_name), '') as by,
					""";

	private static final String FOUND = """
			 from listed l join call c on c.id = l.id left join person p on p.id = l.changed_by
			where (:text = '' or searched_text(words) like all (patterns(:text)))
				and (:state::text is null or l.state = :state::text)
				and (not :asked or asked)
				and (:phase::text is null or :phase::text = case when ends_at <= :now then 'CLOSED' when l.opens_at > :now then 'UPCOMING'
					else 'OPEN' end)
				and (not :mine or changed_by = :person)
			order by case when l.state = 'DRAFT' then 0 else 1 end, changed_at desc nulls last, ends_at desc nulls first, l.id
			""";

	private final JdbcClient jdbc;

	private final JdbcClient streaming;

	private final Clock clock;

	CallList(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
		this.jdbc = jdbc;
		this.streaming = RowByRow.client(template);
		this.clock = clock;
	}

	/**
	 * What is asked for.
	 *
	 * @param asked only those whose approval is asked for
	 * @param mine only those that whoever asks changed last
	 * @param page from 0
	 */
	record Query(String text, @Nullable CallState state, @Nullable CallPhase phase, boolean asked, boolean mine,
			int page) {
	}

	/**
	 * A call of the list.
	 *
	 * @param matching how many are found in all
	 */
	record Row(UUID id, CallState state, String title, @Nullable String funder, @Nullable Instant opensAt,
			@Nullable Instant endsAt, @Nullable Instant publishAt, boolean asked, boolean changed,
			@Nullable Instant changedAt, @Nullable String by, long matching) {
	}

	/** A row of the list, and what the list has no room for. */
	record Whole(Row row, List<String> funders, String slug, @Nullable String source, @Nullable String reference) {
	}

	List<Row> find(Query query, Writer writer) {
		return filled(this.jdbc.sql(LISTED + "count(*) over () as matching" + FOUND + "limit :size offset :from"),
				query, writer)
			.param("size", PAGE)
			.param("from", (long) query.page() * PAGE)
			.query(CallList::row)
			.list();
	}

	/** Every call that is found, in the order of the list, without holding them all. */
	@Transactional(readOnly = true)
	public void forEach(Query query, Writer writer, Consumer<Whole> reader) {
		try (Stream<Whole> all = filled(this.streaming.sql(LISTED + """
				0 as matching, c.slug, c.source, c.reference, array(select o.name from funding_line f
					join organisation o on o.id = f.funder_id where f.call_id = c.id order by f.position) as funders
				""" + FOUND), query, writer)
			.query((row, number) -> new Whole(row(row, number), List.of((String[]) row.getArray("funders").getArray()),
					row.getString("slug"), row.getString("source"), row.getString("reference")))
			.stream()) {
			all.forEach(reader);
		}
	}

	private StatementSpec filled(StatementSpec statement, Query query, Writer writer) {
		return writer.scope(statement.param("text", query.text().strip())
			.param("state", (query.state() != null) ? query.state().name() : null)
			.param("asked", query.asked())
			.param("phase", (query.phase() != null) ? query.phase().name() : null)
			.param("now", Timestamp.from(this.clock.instant()))
			.param("mine", query.mine()));
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		return new Row(row.getObject("id", UUID.class), CallState.valueOf(row.getString("state")),
				row.getString("title"), row.getString("funder"), instant(row, "opens_at"), instant(row, "ends_at"),
				instant(row, "publish_at"), row.getBoolean("asked"), row.getBoolean("changed"),
				instant(row, "changed_at"), row.getString("by"), row.getLong("matching"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return (at != null) ? at.toInstant() : null;
	}

}
