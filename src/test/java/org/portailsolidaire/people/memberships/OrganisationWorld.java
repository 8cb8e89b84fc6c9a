package org.portailsolidaire.people.memberships;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.organisations.Identity;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.people.registers.Law;
import org.portailsolidaire.people.registers.Rna;
import org.portailsolidaire.people.registers.Siren;
import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.memberships.Registration.Registered;
import org.portailsolidaire.platform.links.LinkToken;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** People and associations for tests, reached by real transitions. */
public class OrganisationWorld {

	private final People people;

	private final Registration registration;

	private final Memberships memberships;

	private final MemberChanges changes;

	private final TransactionTemplate transactions;

	private final JdbcClient jdbc;

	public OrganisationWorld(People people, Registration registration, Memberships memberships, MemberChanges changes,
			TransactionTemplate transactions, JdbcClient jdbc) {
		this.people = people;
		this.registration = registration;
		this.memberships = memberships;
		this.changes = changes;
		this.transactions = transactions;
		this.jdbc = jdbc;
	}

	/** A person that no other test knows. */
	public Actor person(String givenName, Role... roles) {
		Person person = this.people.confirmed(givenName, "Diallo", UUID.randomUUID() + "@racines.example",
				Locale.FRENCH);
		Set<Role> held = EnumSet.noneOf(Role.class);
		held.addAll(Set.of(roles));
		return new Actor(person.id(), person.name(), person.address(), person.locale(), held);
	}

	static Identity identity(String name, @Nullable String rna, @Nullable String siren) {
		return new Identity(name, null, Law.LAW_1901, (rna != null) ? new Rna(rna) : null, null,
				(siren != null) ? new Siren(siren) : null, null, null);
	}

	/** An association of which a person is the owner. */
	public Standing association(String name, Actor owner) {
		return standing(owner, ((Registered) this.registration.register(OrganisationKind.ASSOCIATION,
				identity(name, null, null), owner.id()))
			.organisation());
	}

	Standing standing(Actor actor, OrganisationId organisation) {
		return this.memberships.standing(actor.id(), organisation).orElseThrow();
	}

	/** Makes someone a member. */
	public Standing join(Standing standing, Actor actor, MemberRights rights) {
		this.transactions
			.executeWithoutResult((status) -> this.changes.join(standing.organisation(), actor.id(), rights));
		return standing(actor, standing.organisation());
	}

	/** The token of the last link sent to someone. */
	LinkToken sentTo(Actor actor) {
		String link = this.jdbc
			.sql("select link from message where address = ? and link like '%/invitations/%' order by id desc limit 1")
			.param(actor.address())
			.query(String.class)
			.single();
		return new LinkToken(link.substring(link.lastIndexOf('/') + 1));
	}

	/** A member goes. */
	void leave(Standing standing, Actor member) {
		this.transactions
			.executeWithoutResult((status) -> this.changes.leave(standing.organisation(), member.id(), member.id()));
	}

}
