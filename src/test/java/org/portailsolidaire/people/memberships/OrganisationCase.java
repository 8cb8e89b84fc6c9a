package org.portailsolidaire.people.memberships;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;

import org.portailsolidaire.people.organisations.Organisations;
import org.portailsolidaire.people.organisations.ProfileQuery;
import org.portailsolidaire.people.organisations.Profiles;
import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the tests of organisations share: three people, and acts done at once. */
@EmptyPortalTest
public abstract class OrganisationCase {

	@Autowired
	People people;

	@Autowired
	Registration registration;

	@Autowired
	Memberships memberships;

	@Autowired
	MemberChanges changes;

	@Autowired
	Managing members;

	@Autowired
	MemberInviting invitations;

	@Autowired
	InvitationQuery invited;

	@Autowired
	Joining requests;

	@Autowired
	JoinRequestQuery asking;

	@Autowired
	public Organisations organisations;

	@Autowired
	OrganisationRegister register;

	@Autowired
	public ProfileQuery rows;

	@Autowired
	public Profiles profiles;

	@Autowired
	MemberData data;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager manager;

	@Autowired
	TestClock clock;

	public OrganisationWorld world;

	public Actor fanta;

	Actor paul;

	Actor staff;

	@BeforeEach
	void people() {
		this.world = new OrganisationWorld(this.people, this.registration, this.memberships, this.changes,
				transactions(), this.jdbc);
		this.fanta = this.world.person("Fanta");
		this.paul = this.world.person("Paul");
		this.staff = this.world.person("Inès", Role.STAFF);
	}

	TransactionTemplate transactions() {
		return new TransactionTemplate(this.manager);
	}

	static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
		CyclicBarrier start = new CyclicBarrier(2);
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			List<Future<T>> both = Stream.of(one, other).map((work) -> threads.submit(() -> {
				start.await();
				return work.call();
			})).toList();
			return List.of(both.getFirst().get(), both.getLast().get());
		}
	}

	List<String> told(Actor actor) {
		return this.jdbc.sql("select kind from message where address = ? order by id")
			.param(actor.address())
			.query(String.class)
			.list();
	}

}
