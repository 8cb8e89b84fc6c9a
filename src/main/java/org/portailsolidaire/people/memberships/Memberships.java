package org.portailsolidaire.people.memberships;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may act for which organisation. */
@Service
public class Memberships {

	private static final String STANDING = """
			select o.id, o.kind, o.slug, o.name, m.rights
			from membership m join organisation o on o.id = m.organisation_id
			where m.person_id = :person
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	Memberships(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A member of an organisation. */
	public record Member(PersonId person, MemberRights rights, Instant since) {
	}

	/** The organisations of a person, the one used last first, the others by name. */
	public List<Standing> of(PersonId person) {
		return this.jdbc
			.sql(STANDING + "order by o.id = (select organisation_id from last_organisation where person_id = :person)"
					+ " desc nulls last, lower(o.name), o.slug")
			.param("person", person.value())
			.query(Memberships::standing)
			.list();
	}

	/** What a person may do in an organisation; empty for who is no member. */
	public Optional<Standing> standing(PersonId person, OrganisationId organisation) {
		return this.jdbc.sql(STANDING + "and o.id = :organisation")
			.param("person", person.value())
			.param("organisation", organisation.value())
			.query(Memberships::standing)
			.optional();
	}

	/** The same, by the address that the organisation has or once had. */
	public Optional<Standing> standing(PersonId person, OrganisationKind kind, String slug) {
		return this.jdbc.sql(STANDING + """
				and o.kind = :kind and (o.slug = :slug
					or o.id = (select f.organisation_id from organisation_former f where f.slug = :slug))
				""")
			.param("person", person.value())
			.param("kind", kind.name())
			.param("slug", slug)
			.query(Memberships::standing)
			.optional();
	}

	/** The members of an organisation: owners first, then the oldest first. */
	public List<Member> members(OrganisationId organisation) {
		return this.jdbc.sql("""
				select person_id, rights, since from membership where organisation_id = ?
				order by array_position(array['OWNER', 'EDITOR', 'READER'], rights), since, person_id
				""").param(organisation.value()).query(Memberships::member).list();
	}

	/**
	 * The organisations that a person alone owns: a successor is needed before the person
	 * goes, unless nobody else is in it.
	 */
	public List<Standing> ownedAlone(PersonId person) {
		return this.jdbc.sql(STANDING + """
				and m.rights = 'OWNER' and not exists (
					select from membership other where other.organisation_id = o.id and other.rights = 'OWNER'
					and other.person_id <> m.person_id)
				order by unaccent(lower(o.name)), o.slug
				""").param("person", person.value()).query(Memberships::standing).list();
	}

	/** Remembers the organisation that a person acts for. */
	@Transactional
	public void use(PersonId person, OrganisationId organisation) {
		this.jdbc
			.sql("""
					insert into last_organisation (person_id, organisation_id, used_at)
					values (:person, :organisation, :now)
					on conflict (person_id) do update set organisation_id = excluded.organisation_id, used_at = excluded.used_at
					where last_organisation.organisation_id <> excluded.organisation_id
					""")
			.param("person", person.value())
			.param("organisation", organisation.value())
			.param("now", Timestamp.from(this.clock.instant()))
			.update();
	}

	private static Standing standing(ResultSet row, int number) throws SQLException {
		return new Standing(new OrganisationId(row.getObject("id", UUID.class)),
				OrganisationKind.valueOf(row.getString("kind")), row.getString("slug"), row.getString("name"),
				MemberRights.valueOf(row.getString("rights")));
	}

	private static Member member(ResultSet row, int number) throws SQLException {
		return new Member(new PersonId(row.getObject("person_id", UUID.class)),
				MemberRights.valueOf(row.getString("rights")), row.getTimestamp("since").toInstant());
	}

}
