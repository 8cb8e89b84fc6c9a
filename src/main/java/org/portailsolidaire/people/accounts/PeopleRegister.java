package org.portailsolidaire.people.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.shared.RowByRow;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People as the back office handles them. Administrators only, but for
 * {@link #named(String, Actor)}. What is read here is personal data: the caller writes in
 * the log that it was.
 */
@Service
public class PeopleRegister {

	/** Rows of a page. */
	public static final int PAGE = 50;

	/** The roles that administrators give; the others follow from memberships. */
	public static final Set<Role> GIVEN = Set
		.copyOf(EnumSet.of(Role.ASSESSOR, Role.JUROR, Role.STAFF, Role.ADMINISTRATOR));

	private static final int FOUND = 20;

	private static final String ROW = """
			select p.id, p.given_name, p.family_name, p.address, p.confirmed_at, p.suspended_at, p.suspension_reason,
				(select s.given_name || ' ' || s.family_name from person s where s.id = p.suspended_by) as suspended_by, %s as has_code,
				array(select r.role from person_role r where r.person_id = p.id order by r.role) as roles,
				(select count(*) from spring_session s where s.principal_name = p.id::text
					and s.expiry_time > extract(epoch from now()) * 1000) as sessions,
				(select max(s.last_access_time) from spring_session s where s.principal_name = p.id::text) as seen,
				%s as matching
			from person p where p.erased_at is null
			""";

	/** Whether a phone gives codes to a person. */
	private static final String HAS_CODE = "exists (select from factor f where f.person_id = p.id)";

	private static final String TRUSTED = "exists (select from person_role r where r.person_id = p.id)";

	private final JdbcClient jdbc;

	private final JdbcClient streaming;

	private final People people;

	private final Codes codes;

	PeopleRegister(JdbcClient jdbc, JdbcTemplate template, People people, Codes codes) {
		this.jdbc = jdbc;
		this.streaming = RowByRow.client(template);
		this.people = people;
		this.codes = codes;
	}

	/** In which order people come. */
	public enum Order {

		/** By family name. */
		NAME("lower(p.family_name), lower(p.given_name), p.id"),

		/** The latest account first. */
		LATEST("p.confirmed_at desc, p.id");

		private final String sql;

		Order(String sql) {
			this.sql = sql;
		}

	}

	/**
	 * Whom to look for; absent parts do not narrow.
	 *
	 * @param text words within the name and the address
	 * @param withoutCode only those who hold a role that asks for one-time codes and have
	 * no phone that gives them
	 * @param suspended only those whose account is suspended
	 * @param page from 0
	 */
	public record Query(@Nullable String text, @Nullable Role role, boolean withoutCode, boolean suspended, Order order,
			int page) {
	}

	/**
	 * That an account is suspended.
	 *
	 * @param by the name of who did it, null when their account is gone
	 */
	public record Suspension(Instant since, @Nullable String by, String reason) {
	}

	/**
	 * A person of a list.
	 *
	 * @param roles of the whole portal
	 * @param sessions how many are open
	 * @param seenAt when a session that is still kept was last used
	 * @param suspension null for those who may sign in
	 * @param matching how many people match, on all pages
	 */
	public record Row(PersonId id, String givenName, String familyName, String address, Set<Role> roles,
			boolean hasCode, Instant confirmedAt, int sessions, @Nullable Instant seenAt,
			@Nullable Suspension suspension, long matching) {

		/** As other people read it: "Fanta Diallo". */
		public String name() {
			return this.givenName + " " + this.familyName;
		}

	}

	/** What became of a role that was to be taken away. */
	public enum Taken {

		/** It is no longer held. */
		DONE,

		/** It was not held. */
		NOT_HELD,

		/** The portal would be without an administrator. */
		LAST_ADMINISTRATOR

	}

	/** A page of the people who match. */
	@Transactional(readOnly = true)
	public List<Row> find(Query query, Actor actor) {
		check(actor, Role.ADMINISTRATOR);
		return filled(this.jdbc.sql(matching(query, "count(*) over ()") + " limit :limit offset :offset"), query)
			.param("limit", PAGE)
			.param("offset", (long) Math.max(0, query.page()) * PAGE)
			.query(PeopleRegister::row)
			.list();
	}

	/** Everyone who matches, in the order of the list, without holding them all. */
	@Transactional(readOnly = true)
	public void forEach(Query query, Actor actor, Consumer<Row> reader) {
		check(actor, Role.ADMINISTRATOR);
		try (Stream<Row> all = filled(this.streaming.sql(matching(query, "0")), query).query(PeopleRegister::row)
			.stream()) {
			all.forEach(reader);
		}
	}

	private static String matching(Query query, String counted) {
		return ROW.formatted(HAS_CODE, counted)
				+ """
						and (:text = ''
							or searched_text(p.given_name || ' ' || p.family_name || ' ' || p.address) like coalesce((patterns(:text))[1], '%')
							and searched_text(p.given_name || ' ' || p.family_name || ' ' || p.address) like all (patterns(:text)))
						and (:role::text is null or exists (
							select from person_role r where r.person_id = p.id and r.role = :role))
						and (not :without or ("""
				+ TRUSTED + " and not " + HAS_CODE + "))"
				+ " and (not :suspended or p.suspended_at is not null) order by " + query.order().sql;
	}

	private static StatementSpec filled(StatementSpec statement, Query query) {
		return statement.param("text", (query.text() != null) ? query.text().strip() : "")
			.param("role", (query.role() != null) ? query.role().name() : null)
			.param("without", query.withoutCode())
			.param("suspended", query.suspended());
	}

	/** A person by their id, unless the account was deleted. */
	@Transactional(readOnly = true)
	public Optional<Row> person(PersonId id, Actor actor) {
		check(actor, Role.ADMINISTRATOR);
		return this.jdbc.sql(ROW.formatted(HAS_CODE, "1") + "and p.id = ?")
			.param(id.value())
			.query(PeopleRegister::row)
			.optional();
	}

	/**
	 * A few people to choose from, by a part of their names or address; for staff too.
	 */
	@Transactional(readOnly = true)
	public List<Person> named(String text, Actor actor) {
		check(actor, Role.STAFF, Role.ADMINISTRATOR);
		List<PersonId> ids = text.isBlank() ? List.of() : this.jdbc.sql("""
				select id from person where erased_at is null
					and searched_text(given_name || ' ' || family_name || ' ' || address) like (patterns(:text))[1]
					and searched_text(given_name || ' ' || family_name || ' ' || address) like all (patterns(:text))
				order by unaccent(lower(family_name)), unaccent(lower(given_name)), id limit :most
				""")
			.param("text", text)
			.param("most", FOUND)
			.query(UUID.class)
			.list()
			.stream()
			.map(PersonId::new)
			.toList();
		Map<PersonId, Person> found = this.people.find(ids);
		return ids.stream().map(found::get).filter(Objects::nonNull).toList();
	}

	/** How many hold a role that asks for one-time codes and have no phone for them. */
	@Transactional(readOnly = true)
	public int withoutCode(Actor actor) {
		check(actor, Role.STAFF, Role.ADMINISTRATOR);
		return this.jdbc
			.sql("select count(*) from person p where p.erased_at is null and " + TRUSTED + " and not " + HAS_CODE)
			.query(Integer.class)
			.single();
	}

	/** Gives a role of the whole portal; whether it was not held yet. */
	@Transactional
	public boolean give(PersonId person, Role role, Actor actor) {
		check(actor, Role.ADMINISTRATOR);
		if (!GIVEN.contains(role) || !this.people.lock(person) || holds(person, role)) {
			return false;
		}
		this.people.give(person, role, actor.id());
		return true;
	}

	/**
	 * Takes a role of the whole portal away. Administrators are looked at one by one, in
	 * the same order by everyone: of two who are to go at once, one stays.
	 */
	@Transactional
	public Taken take(PersonId person, Role role, Actor actor) {
		check(actor, Role.ADMINISTRATOR);
		if (role == Role.ADMINISTRATOR) {
			Collection<UUID> administrators = this.jdbc.sql("""
					select p.id from person p join person_role r on r.person_id = p.id
					where r.role = 'ADMINISTRATOR' and p.suspended_at is null order by p.id for update
					""").query(UUID.class).list();
			if (administrators.contains(person.value()) && administrators.size() == 1) {
				return Taken.LAST_ADMINISTRATOR;
			}
		}
		boolean held = this.people.lock(person) && holds(person, role);
		this.people.withdraw(person, role);
		return held ? Taken.DONE : Taken.NOT_HELD;
	}

	private boolean holds(PersonId person, Role role) {
		return this.jdbc.sql("select exists (select from person_role where person_id = ? and role = ?)")
			.params(person.value(), role.name())
			.query(Boolean.class)
			.single();
	}

	/**
	 * Forgets the phone of a person who lost it, tells them, and ends their sessions.
	 * @return false when there was none
	 */
	@Transactional
	public boolean forgetCode(PersonId person, Actor actor) {
		check(actor, Role.ADMINISTRATOR);
		boolean there = this.people.lock(person)
				&& this.jdbc.sql("select exists (select from factor where person_id = ?)")
					.param(person.value())
					.query(Boolean.class)
					.single();
		if (there) {
			this.codes.remove(person);
			endSessions(person, actor);
		}
		return there;
	}

	/** Ends all the sessions of a person; how many there were. */
	@Transactional
	public int endSessions(PersonId person, Actor actor) {
		check(actor, Role.ADMINISTRATOR);
		return this.jdbc.sql("delete from spring_session where principal_name = ?")
			.param(person.value().toString())
			.update();
	}

	private static void check(Actor actor, Role... roles) {
		if (!actor.is(roles)) {
			throw new IllegalArgumentException("Administrators only");
		}
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		Set<Role> roles = Arrays.stream((String[]) row.getArray("roles").getArray())
			.map(Role::valueOf)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
		long seen = row.getLong("seen");
		Timestamp confirmed = row.getTimestamp("confirmed_at");
		Timestamp suspended = row.getTimestamp("suspended_at");
		Suspension suspension = (suspended != null) ? new Suspension(suspended.toInstant(),
				row.getString("suspended_by"), row.getString("suspension_reason")) : null;
		return new Row(new PersonId(row.getObject("id", UUID.class)), row.getString("given_name"),
				row.getString("family_name"), row.getString("address"), roles, row.getBoolean("has_code"),
				confirmed.toInstant(), row.getInt("sessions"), (seen > 0) ? Instant.ofEpochMilli(seen) : null,
				suspension, row.getLong("matching"));
	}

}
