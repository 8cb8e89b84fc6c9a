package org.portailsolidaire.people.memberships;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Associations for the tests of all modules. */
public final class TestOrganisations {

	private final ApplicationContext portal;

	private final OrganisationWorld world;

	public TestOrganisations(ApplicationContext portal) {
		this.portal = portal;
		this.world = new OrganisationWorld(portal.getBean(People.class), portal.getBean(Registration.class),
				portal.getBean(Memberships.class), portal.getBean(MemberChanges.class),
				new TransactionTemplate(portal.getBean(PlatformTransactionManager.class)),
				portal.getBean(JdbcClient.class));
	}

	/** A new association that a person owns. */
	public Standing association(Person owner) {
		return this.world.association("Essai " + UUID.randomUUID(), actor(owner));
	}

	/**
	 * The address of an act in a new association, of which there are a reader, an open
	 * invitation, a request and a document: {@code {member}}, {@code {invitation}},
	 * {@code {request}} and {@code {document}} stand for their ids.
	 */
	public String path(Person owner, String act) {
		Standing standing = association(owner);
		return standing.path() + act.replace("{member}", act.contains("{member}") ? member(standing) : "")
			.replace("{invitation}", act.contains("{invitation}") ? invitation(standing, owner) : "")
			.replace("{request}", act.contains("{request}") ? request(standing) : "")
			.replace("{document}", act.contains("{document}") ? document(standing, owner) : "");
	}

	/** Gives an association a reader, an invitation, a request and a document. */
	public void fill(Standing standing, Person owner) {
		member(standing);
		invitation(standing, owner);
		request(standing);
		document(standing, owner);
	}

	/** A new person who owns an organisation of a kind. */
	public Person member(OrganisationKind kind) {
		TestPeople people = new TestPeople(this.portal);
		Person owner = people.person();
		if (kind == OrganisationKind.ASSOCIATION) {
			association(owner);
			return owner;
		}
		Actor staff = actor(people.person(Role.STAFF), Set.of(Role.STAFF));
		OrganisationId organisation = this.portal.getBean(Founding.class)
			.found(kind, kind + " " + UUID.randomUUID(), staff)
			.orElseThrow();
		this.portal.getBean(OrganisationRegister.class)
			.recover(organisation, owner.id(), "Premier propriétaire", staff);
		return owner;
	}

	/** Someone whom nothing here belongs to. */
	public Person someoneElse() {
		Actor other = this.world.person("Paul");
		return this.portal.getBean(People.class).find(other.id()).orElseThrow();
	}

	private String member(Standing standing) {
		Actor reader = this.world.person("Awa");
		this.world.join(standing, reader, MemberRights.READER);
		return reader.id().value().toString();
	}

	private String invitation(Standing standing, Person owner) {
		this.portal.getBean(MemberInviting.class)
			.invite(standing, UUID.randomUUID() + "@racines.example", MemberRights.READER, actor(owner));
		return this.portal.getBean(InvitationQuery.class).open(standing.organisation()).getFirst().id().toString();
	}

	private String request(Standing standing) {
		this.portal.getBean(Joining.class).ask(standing.organisation(), this.world.person("Awa"));
		return this.portal.getBean(JoinRequestQuery.class).pending(standing.organisation()).getFirst().id().toString();
	}

	private String document(Standing standing, Person owner) {
		return this.portal.getBean(JdbcClient.class)
			.sql("""
						with stored as (
							insert into document (id, name, format, size, sha256, state, place, stored_at, stored_by,
								owner_id)
							values (uuidv7(), 'a.pdf', 'PDF', 1, repeat('0', 64), 'UNSCANNED', 'DATABASE', now(), :by,
								:organisation)
							returning id),
					bytes as (insert into document_piece select id, 0, 'x' from stored)
						insert into lasting_document (id, organisation_id, kind, document_id, dated_on, filed_at, filed_by)
						select uuidv7(), :organisation, 'STATUTES', id, '2026-01-01', now(), :by from stored
						returning document_id
						""")
			.param("by", owner.id().value())
			.param("organisation", standing.organisation().value())
			.query(UUID.class)
			.single()
			.toString();
	}

	private static Actor actor(Person person) {
		return actor(person, Set.of());
	}

	private static Actor actor(Person person, Set<Role> roles) {
		return new Actor(person.id(), person.name(), person.address(), Locale.FRENCH, roles);
	}

}
