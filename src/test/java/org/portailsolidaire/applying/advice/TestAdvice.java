package org.portailsolidaire.applying.advice;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.applying.advice.AdvisersQuery.Network;
import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.applying.steps.Drafts;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.memberships.TestOrganisations;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drafts on which networks advise, for the tests of all modules. */
public final class TestAdvice {

	private final ApplicationContext portal;

	private final JdbcClient jdbc;

	public TestAdvice(ApplicationContext portal) {
		this.portal = portal;
		this.jdbc = portal.getBean(JdbcClient.class);
	}

	static Actor actor(Person person) {
		return new Actor(person.id(), person.name(), person.address(), Locale.FRENCH, Set.of(Role.HOLDER));
	}

	/** A new network of which a person is a member. */
	public UUID network(Person member) {
		UUID network = UUID.randomUUID();
		this.jdbc.sql("insert into organisation (id, kind, name, slug) values (?, 'NETWORK', ?, ?)")
			.params(network, "Réseau " + network, network.toString())
			.update();
		this.jdbc
			.sql("insert into membership (organisation_id, person_id, rights, since) values (?, ?, 'READER', now())")
			.params(network, member.id().value())
			.update();
		return network;
	}

	/** A new network of a person, invited on a draft. */
	public void network(Person member, String number, Person owner) {
		invite(number, owner, network(member), null);
	}

	/**
	 * A draft of someone else, on which the network of a person is invited, and may have
	 * a part in the call.
	 */
	public String advised(Person adviser, boolean invited, boolean conflict) {
		Person owner = new TestOrganisations(this.portal).someoneElse();
		String number = new TestApplications(this.portal).draft(owner);
		UUID network = network(adviser);
		if (invited) {
			invite(number, owner, network, null);
		}
		if (conflict) {
			this.jdbc
				.sql("""
						update call_writing set owner_id = ? where call_id = (select call_id from application where number = ?)
						""")
				.params(network, number)
				.update();
		}
		return number;
	}

	Advisers.Outcome invite(String number, Person owner, @Nullable UUID network, @Nullable String address) {
		return this.portal.getBean(Advisers.class)
			.invite(this.portal.getBean(Drafts.class).find(id(number)).orElseThrow(),
					(network != null) ? new Network(new OrganisationId(network), "Réseau") : null, address,
					actor(owner));
	}

	/** The id of the last invitation of a draft. */
	public UUID invitation(String number) {
		return this.jdbc.sql("""
				select i.id from adviser_invitation i join application a on a.id = i.application_id where a.number = ?
				order by i.invited_at desc, i.id desc limit 1
				""").param(number).query(UUID.class).single();
	}

	/** An invitation of a draft, sent by a member of its association. */
	public UUID invitation(String number, Person owner) {
		invite(number, owner, null, "yann@reseau.example");
		return invitation(number);
	}

	/** A thread on the project of a draft, whoever began it. */
	public UUID thread(String number) {
		return this.jdbc
			.sql("""
					with thread as (insert into remark_thread (id, application_id, step, opened_at)
						select uuidv7(), id, 'projet', now() from application where number = ? returning id)
					insert into remark (id, thread_id, text, written_at, written_by, adviser)
					select t.id, t.id, 'Où est le puits ?', now(), (select created_by from application where number = ?), false
					from thread t returning thread_id
					""")
			.params(number, number)
			.query(UUID.class)
			.single();
	}

	ApplicationId id(String number) {
		return this.jdbc.sql("select id from application where number = ?")
			.param(number)
			.query((row, index) -> new ApplicationId(row.getObject("id", UUID.class)))
			.single();
	}

}
