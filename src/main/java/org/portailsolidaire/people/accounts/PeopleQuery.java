package org.portailsolidaire.people.accounts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
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
 * People as the back office reads them. Administrators only, but for
 * {@link #named(String, Actor)}. This is personal data: the caller writes in the log that
 * it was read.
 */
@Service
public class PeopleQuery {

	/** Rows of a page. */
	public static final int PAGE = 50;

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

	PeopleQuery(JdbcClient jdbc, JdbcTemplate template, People people) {
		this.jdbc = jdbc;
		this.streaming = RowByRow.client(template);
		this.people = people;
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
	public record Wanted(@Nullable String text, @Nullable Role role, boolean withoutCode, boolean suspended,
			Order order, int page) {
	}

	/** A page of the people who match. */
	@Transactional(readOnly = true)
	public List<PersonRow> find(Wanted query, Actor actor) {
		check(actor, Role.ADMINISTRATOR);
		return filled(this.jdbc.sql(matching(query, "count(*) over ()") + " limit :limit offset :offset"), query)
			.param("limit", PAGE)
			.param("offset", (long) Math.max(0, query.page()) * PAGE)
			.query(PersonRow::of)
			.list();
	}

	/** Everyone who matches, in the order of the list, without holding them all. */
	@Transactional(readOnly = true)
	public void forEach(Wanted query, Actor actor, Consumer<PersonRow> reader) {
		check(actor, Role.ADMINISTRATOR);
		try (Stream<PersonRow> all = filled(this.streaming.sql(matching(query, "0")), query).query(PersonRow::of)
			.stream()) {
			all.forEach(reader);
		}
	}

	private static String matching(Wanted query, String counted) {
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

	private static StatementSpec filled(StatementSpec statement, Wanted query) {
		return statement.param("text", (query.text() != null) ? query.text().strip() : "")
			.param("role", (query.role() != null) ? query.role().name() : null)
			.param("without", query.withoutCode())
			.param("suspended", query.suspended());
	}

	/** A person by their id, unless the account was deleted. */
	@Transactional(readOnly = true)
	public Optional<PersonRow> person(PersonId id, Actor actor) {
		check(actor, Role.ADMINISTRATOR);
		return this.jdbc.sql(ROW.formatted(HAS_CODE, "1") + "and p.id = ?")
			.param(id.value())
			.query(PersonRow::of)
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

	private static void check(Actor actor, Role... roles) {
		if (!actor.is(roles)) {
			throw new IllegalArgumentException("Administrators only");
		}
	}

}
