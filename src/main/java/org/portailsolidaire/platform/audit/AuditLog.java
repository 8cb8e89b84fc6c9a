package org.portailsolidaire.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.shared.RowByRow;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log as it is read: by administrators, who leave a line of it by reading it; by
 * staff, what was done to one thing.
 */
@Service
public class AuditLog {

	/** Rows of a page. */
	public static final int PAGE = 50;

	/** Beyond so many, a search is not counted further. */
	public static final int COUNTED = 10_000;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String COLUMNS = "select id, at, person_id, person_name, act, object_kind, object_id, object_label, details, host(address) as address, reference ";

	private static final String MATCHING = """
			from audit_entry
			where (:person::uuid is null or person_id = :person::uuid)
				and (:act::text is null or act = :act)
				and (:kind::text is null or object_kind = :kind)
				and (:object::text is null or object_id = :object)
				and (:from::timestamptz is null or at >= :from) and (:until::timestamptz is null or at < :until)
				and (:text = '' or searched_text(person_name || ' ' || coalesce(object_label, '') || ' ' || coalesce(object_id, '') || ' '
						|| reference || ' ' || details::text) like coalesce((patterns(:text))[1], '%')
					and searched_text(person_name || ' ' || coalesce(object_label, '') || ' ' || coalesce(object_id, '') || ' '
						|| reference || ' ' || details::text) like all (patterns(:text)))
			""";

	private final JdbcClient jdbc;

	private final JdbcClient streaming;

	private final List<AuditedActs> told;

	AuditLog(JdbcClient jdbc, JdbcTemplate template, ObjectProvider<AuditedActs> told) {
		this.jdbc = jdbc;
		this.told = told.orderedStream().toList();
		this.streaming = RowByRow.client(template);
	}

	/**
	 * What to look for; absent parts do not narrow.
	 *
	 * @param object the id of one
	 * @param from first day, in Paris
	 * @param to last day, included
	 * @param text words within names, labels, details and references
	 */
	public record Search(@Nullable PersonId person, @Nullable AuditAct act, AuditObject.@Nullable Kind kind,
			@Nullable String object, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String text) {
	}

	/**
	 * A page of the log, the latest first.
	 *
	 * @param matching how many lines match; {@link #COUNTED} for that many or more
	 */
	public record Found(List<AuditEntry> entries, int matching) {
	}

	/** All that it may tell of. */
	public List<AuditAct> acts() {
		return this.told.stream().flatMap((one) -> one.acts().stream()).toList();
	}

	/** All that acts may be on. */
	public List<AuditObject.Kind> kinds() {
		return this.told.stream().flatMap((one) -> one.kinds().stream()).toList();
	}

	/** A page of what matches; pages start at 1. */
	@Transactional(readOnly = true)
	public Found find(Search search, int page, Actor actor) {
		check(actor, Role.ADMINISTRATOR);
		int matching = filled(this.jdbc.sql("select count(*) from (select " + MATCHING + "limit :counted) counted"),
				search)
			.param("counted", COUNTED)
			.query(Integer.class)
			.single();
		List<AuditEntry> entries = filled(
				this.jdbc.sql(COLUMNS + MATCHING + "order by id desc limit :size offset :skipped"), search)
			.param("size", PAGE)
			.param("skipped", (Math.max(page, 1) - 1L) * PAGE)
			.query(AuditLog::entry)
			.list();
		return new Found(entries, matching);
	}

	/** Every line that matches, the latest first, without holding them all. */
	@Transactional(readOnly = true)
	public void forEach(Search search, Actor actor, Consumer<AuditEntry> reader) {
		check(actor, Role.ADMINISTRATOR);
		try (Stream<AuditEntry> entries = filled(this.streaming.sql(COLUMNS + MATCHING + "order by id desc"), search)
			.query(AuditLog::entry)
			.stream()) {
			entries.forEach(reader);
		}
	}

	/** What was last done to one thing, or by or to one person. */
	@Transactional(readOnly = true)
	public List<AuditEntry> about(AuditObject.Kind kind, Object id, int most, Actor actor) {
		check(actor, Role.STAFF, Role.ADMINISTRATOR);
		return this.jdbc
			.sql(COLUMNS + "from audit_entry where object_kind = ? and object_id = ? order by id desc limit ?")
			.params(kind.name(), id.toString(), most)
			.query(AuditLog::entry)
			.list();
	}

	private static JdbcClient.StatementSpec filled(JdbcClient.StatementSpec statement, Search search) {
		String text = (search.text() != null) ? search.text().strip() : "";
		return statement.param("person", (search.person() != null) ? search.person().value() : null)
			.param("act", (search.act() != null) ? search.act().name() : null)
			.param("kind", (search.kind() != null) ? search.kind().name() : null)
			.param("object", search.object())
			.param("from", (search.from() != null) ? Timestamp.from(ParisTime.startOf(search.from())) : null)
			.param("until", (search.to() != null) ? Timestamp.from(ParisTime.startOf(search.to().plusDays(1))) : null)
			.param("text", text);
	}

	private static void check(Actor actor, Role... roles) {
		if (!actor.is(roles)) {
			throw new IllegalArgumentException("The log is not for everyone");
		}
	}

	private static AuditEntry entry(ResultSet row, int number) throws SQLException {
		Map<String, String> details = JSON.readValue(row.getString("details"), new TypeReference<>() {
		});
		return new AuditEntry(row.getLong("id"), row.getTimestamp("at").toInstant(),
				new PersonId(row.getObject("person_id", UUID.class)), row.getString("person_name"),
				row.getString("act"), row.getString("object_kind"), row.getString("object_id"),
				row.getString("object_label"), details, row.getString("address"), row.getString("reference"));
	}

}
