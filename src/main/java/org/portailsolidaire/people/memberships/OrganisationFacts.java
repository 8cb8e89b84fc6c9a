package org.portailsolidaire.people.memberships;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.people.registers.Law;
import org.portailsolidaire.people.registers.NumberCheck;
import org.portailsolidaire.people.registers.NumberKind;
import org.portailsolidaire.people.registers.NumberState;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the back office reads of one organisation. Staff and administrators only. */
@Service
public class OrganisationFacts {

	private static final String FACTS = """
			select o.*, array(select r.year from organisation_resources r where r.organisation_id = o.id order by r.year) as years,
				array(select r.amount from organisation_resources r where r.organisation_id = o.id order by r.year) as amounts
			from organisation o where o.id = ?
			""";

	private final JdbcClient jdbc;

	OrganisationFacts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A number with what was said of it. */
	public record Numbered(String value, NumberCheck check) {
	}

	/**
	 * The facts of a profile.
	 *
	 * @param region INSEE code
	 * @param resources whole euros by year
	 */
	public record Facts(OrganisationId id, OrganisationKind kind, String slug, String name, @Nullable String shortName,
			@Nullable Law law, @Nullable Numbered rna, @Nullable Numbered siren, @Nullable String siret,
			@Nullable String localNumber, @Nullable String tribunal, @Nullable LocalDate publishedOn,
			@Nullable String region, @Nullable String street, @Nullable String postcode, @Nullable String town,
			@Nullable String site, @Nullable String purpose, @Nullable Integer employees, @Nullable Integer volunteers,
			Map<Integer, Integer> resources, @Nullable Instant registeredAt) {

		/** One of its numbers, if it has it. */
		public @Nullable Numbered number(NumberKind kind) {
			return (kind == NumberKind.RNA) ? this.rna : this.siren;
		}

	}

	/** The facts of an organisation. */
	@Transactional(readOnly = true)
	public Optional<Facts> find(OrganisationId id, Actor actor) {
		check(actor);
		return this.jdbc.sql(FACTS).param(id.value()).query(OrganisationFacts::facts).optional();
	}

	/** The same, and nobody else changes them until the end of the transaction. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Facts> lock(OrganisationId id, Actor actor) {
		check(actor);
		return this.jdbc.sql(FACTS + "for update of o").param(id.value()).query(OrganisationFacts::facts).optional();
	}

	/**
	 * A member.
	 *
	 * @param name null when the account is gone, as the address
	 * @param suspended whether administrators keep them from signing in
	 */
	public record Named(@Nullable String name, @Nullable String address, MemberRights rights, Instant since,
			boolean suspended) {

		/** Whether they sign in and decide. */
		public boolean isActiveOwner() {
			return this.rights == MemberRights.OWNER && this.name != null && !this.suspended;
		}

	}

	/** The members of an organisation with their names, in one question: owners first. */
	@Transactional(readOnly = true)
	public List<Named> members(OrganisationId id, Actor actor) {
		check(actor);
		return this.jdbc
			.sql("""
					select p.given_name || ' ' || p.family_name as name, p.address, m.rights, m.since, p.suspended_at is not null as suspended
					from membership m join person p on p.id = m.person_id
					where m.organisation_id = ?
					order by array_position(array['OWNER', 'EDITOR', 'READER'], m.rights), m.since, m.person_id
					""")
			.param(id.value())
			.query((row, line) -> new Named(row.getString("name"), row.getString("address"),
					MemberRights.valueOf(row.getString("rights")), row.getTimestamp("since").toInstant(),
					row.getBoolean("suspended")))
			.list();
	}

	private static void check(Actor actor) {
		if (!actor.is(Role.STAFF, Role.ADMINISTRATOR)) {
			throw new IllegalArgumentException("Staff only");
		}
	}

	private static Facts facts(ResultSet row, int line) throws SQLException {
		Date published = row.getDate("published_on");
		Timestamp registered = row.getTimestamp("registered_at");
		return new Facts(new OrganisationId(row.getObject("id", UUID.class)),
				OrganisationKind.valueOf(row.getString("kind")), row.getString("slug"), row.getString("name"),
				row.getString("short_name"), Optional.ofNullable(row.getString("law")).map(Law::valueOf).orElse(null),
				number(row, "rna"), number(row, "siren"), row.getString("siret"), row.getString("local_number"),
				row.getString("tribunal"), (published != null) ? published.toLocalDate() : null,
				row.getString("region"), row.getString("street"), row.getString("postcode"), row.getString("town"),
				row.getString("site"), row.getString("purpose"), row.getObject("employees", Integer.class),
				row.getObject("volunteers", Integer.class), resources(row),
				(registered != null) ? registered.toInstant() : null);
	}

	private static Map<Integer, Integer> resources(ResultSet row) throws SQLException {
		Map<Integer, Integer> resources = new TreeMap<>();
		Object[] years = (Object[]) row.getArray("years").getArray();
		Object[] amounts = (Object[]) row.getArray("amounts").getArray();
		for (int i = 0; i < years.length; i++) {
			resources.put(((Number) years[i]).intValue(), ((Number) amounts[i]).intValue());
		}
		return resources;
	}

	private static @Nullable Numbered number(ResultSet row, String name) throws SQLException {
		String value = row.getString(name);
		String state = row.getString(name + "_state");
		if (value == null || state == null) {
			return null;
		}
		UUID by = row.getObject(name + "_checked_by", UUID.class);
		Timestamp at = row.getTimestamp(name + "_checked_at");
		return new Numbered(value, new NumberCheck(NumberState.valueOf(state), row.getString(name + "_reason"),
				(by != null) ? new PersonId(by) : null, (at != null) ? at.toInstant() : null));
	}

}
