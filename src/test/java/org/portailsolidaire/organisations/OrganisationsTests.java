package org.portailsolidaire.organisations;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.accounts.People;
import org.portailsolidaire.organisations.Invitations.Outcome;
import org.portailsolidaire.organisations.OrganisationRegister.Query;
import org.portailsolidaire.organisations.OrganisationRegister.Row;
import org.portailsolidaire.organisations.Registration.AlreadyThere;
import org.portailsolidaire.organisations.Registration.Registered;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.Statements;
import org.portailsolidaire.support.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Organisations, their members and their numbers, with the database. */
@EmptyPortalTest
class OrganisationsTests {

	@Autowired
	People people;

	@Autowired
	Registration registration;

	@Autowired
	Memberships memberships;

	@Autowired
	MemberChanges changes;

	@Autowired
	MemberDesk members;

	@Autowired
	Invitations invitations;

	@Autowired
	JoinRequests requests;

	@Autowired
	Organisations organisations;

	@Autowired
	OrganisationRegister register;

	@Autowired
	ProfileRows rows;

	@Autowired
	SectionWriting writing;

	@Autowired
	Inventory inventory;

	@Autowired
	MemberData data;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager manager;

	@Autowired
	TestClock clock;

	private OrganisationWorld world;

	private Actor fanta;

	private Actor paul;

	private Actor staff;

	@BeforeEach
	void people() {
		this.world = new OrganisationWorld(this.people, this.registration, this.memberships, this.changes,
				transactions(), this.jdbc);
		this.fanta = this.world.person("Fanta");
		this.paul = this.world.person("Paul");
		this.staff = this.world.person("Inès", Role.STAFF);
	}

	private TransactionTemplate transactions() {
		return new TransactionTemplate(this.manager);
	}

	@RepeatedTest(5)
	void ofTwoRegistrationsAtOnceOneIsMadeAndTheOtherIsOfferedToJoin() throws Exception {
		Identity identity = OrganisationWorld.identity("Racines et Relais", "W751234567", "732829320");
		List<Registration.Outcome> outcomes = atOnce(
				() -> this.registration.register(OrganisationKind.ASSOCIATION, identity, this.fanta.id()),
				() -> this.registration.register(OrganisationKind.ASSOCIATION, identity, this.paul.id()));

		assertThat(outcomes).hasAtLeastOneElementOfType(Registered.class)
			.hasAtLeastOneElementOfType(AlreadyThere.class);
		assertThat(this.jdbc.sql("select count(*) from organisation").query(Integer.class).single()).isOne();
		assertThat(this.jdbc.sql("select count(*) from membership").query(Integer.class).single()).isOne();
	}

	@RepeatedTest(3)
	void twoAssociationsOfTheSameNameHaveTwoAddresses() throws Exception {
		List<Registration.Outcome> outcomes = atOnce(
				() -> this.registration.register(OrganisationKind.ASSOCIATION,
						OrganisationWorld.identity("Solidarité", "W751234567", null), this.fanta.id()),
				() -> this.registration.register(OrganisationKind.ASSOCIATION,
						OrganisationWorld.identity("Solidarité", "W751234568", null), this.paul.id()));

		assertThat(outcomes).extracting((outcome) -> ((Registered) outcome).slug())
			.containsExactlyInAnyOrder("solidarite", "solidarite-2");
	}

	@RepeatedTest(3)
	void aDoubleClickRegistersOneAssociation() throws Exception {
		Identity identity = OrganisationWorld.identity("Racines", null, null);
		List<Registration.Outcome> outcomes = atOnce(
				() -> this.registration.register(OrganisationKind.ASSOCIATION, identity, this.fanta.id()),
				() -> this.registration.register(OrganisationKind.ASSOCIATION, identity, this.fanta.id()));

		assertThat(outcomes.getFirst()).isEqualTo(outcomes.getLast()).isInstanceOf(Registered.class);
		assertThat(this.memberships.of(this.fanta.id())).hasSize(1);
	}

	@RepeatedTest(5)
	void ofTwoOwnersWhoLeaveAtOnceOneStays() throws Exception {
		Standing first = this.world.association("Racines", this.fanta);
		Standing second = this.world.join(first, this.paul, MemberRights.OWNER);
		List<Boolean> left = atOnce(() -> this.members.leave(first, this.fanta).isEmpty(),
				() -> this.members.leave(second, this.paul).isEmpty());

		assertThat(left).containsExactlyInAnyOrder(true, false);
		assertThat(this.memberships.members(first.organisation())).hasSize(1);
	}

	@RepeatedTest(3)
	void ofTwoOwnersWhoDeleteTheirAccountsAtOnceOneFindsTheObstacle() throws Exception {
		Standing standing = this.world.association("Racines", this.fanta);
		this.world.join(standing, this.paul, MemberRights.OWNER);
		this.world.join(standing, this.world.person("Awa"), MemberRights.READER);

		assertThat(atOnce(() -> erased(this.fanta), () -> erased(this.paul))).containsExactlyInAnyOrder(true, false);
	}

	private boolean erased(Actor actor) {
		return Boolean.TRUE.equals(transactions().execute((status) -> {
			boolean free = this.data.obstacle(actor.id()).isEmpty();
			if (free) {
				this.data.erase(actor.id());
			}
			return free;
		}));
	}

	@Test
	void whoNoLongerManagesBringsNobodyIn() {
		Standing standing = this.world.association("Racines", this.fanta);
		Standing second = this.world.join(standing, this.paul, MemberRights.OWNER);
		Actor awa = this.world.person("Awa");
		this.invitations.invite(second, awa.address(), MemberRights.OWNER, this.paul);
		Token token = this.world.sentTo(awa);
		transactions().executeWithoutResult(
				(status) -> this.changes.leave(standing.organisation(), this.paul.id(), this.fanta.id()));

		assertThat(this.invitations.accept(token, awa)).isEqualTo(Outcome.DEAD);
	}

	@RepeatedTest(3)
	void theDatabaseItselfKeepsAnOwner() throws Exception {
		Standing standing = this.world.association("Racines", this.fanta);
		this.world.join(standing, this.paul, MemberRights.OWNER);
		List<Boolean> left = atOnce(() -> deleted(this.fanta), () -> deleted(this.paul));

		assertThat(left).containsExactlyInAnyOrder(true, false);
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.jdbc.sql("update membership set rights = 'READER'").update())
			.withMessageContaining("would be without an owner");
		this.jdbc.sql("delete from organisation").update();
		assertThat(this.jdbc.sql("select count(*) from membership").query(Integer.class).single()).isZero();
	}

	private boolean deleted(Actor actor) {
		try {
			transactions().executeWithoutResult((status) -> this.jdbc.sql("delete from membership where person_id = ?")
				.param(actor.id().value())
				.update());
			return true;
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

	@Test
	void onlyMembersHaveAStanding() {
		Standing standing = this.world.association("Racines", this.fanta);
		this.world.association("Autre", this.paul);

		assertThat(this.memberships.standing(this.fanta.id(), OrganisationKind.ASSOCIATION, "racines"))
			.contains(standing);
		assertThat(this.memberships.standing(this.paul.id(), OrganisationKind.ASSOCIATION, "racines")).isEmpty();
		assertThat(this.memberships.standing(this.fanta.id(), OrganisationKind.FUNDER, "racines")).isEmpty();
		assertThat(this.memberships.standing(this.paul.id(), standing.organisation())).isEmpty();
		assertThat(this.memberships.of(this.fanta.id())).containsExactly(standing);
		assertThat(this.memberships.ownedAlone(this.fanta.id())).containsExactly(standing);
	}

	@Test
	void theOrganisationUsedLastComesFirst() {
		this.world.association("Racines", this.fanta);
		Standing other = this.world.association("Zébu", this.fanta);

		assertThat(this.memberships.of(this.fanta.id())).extracting(Standing::name).containsExactly("Racines", "Zébu");
		this.memberships.use(this.fanta.id(), other.organisation());
		assertThat(this.memberships.of(this.fanta.id())).extracting(Standing::name).containsExactly("Zébu", "Racines");
		assertThat(Statements.count(() -> this.memberships.of(this.fanta.id()))).isOne();
	}

	@Test
	void anInvitationIsAcceptedOnceByItsAddress() {
		Standing standing = this.world.association("Racines", this.fanta);
		assertThat(this.invitations.invite(standing, this.paul.address(), MemberRights.EDITOR, this.fanta)).isEmpty();
		Token token = this.world.sentTo(this.paul);
		Actor other = this.world.person("Awa");

		assertThat(this.invitations.accept(token, other)).isEqualTo(Outcome.OTHER_ADDRESS);
		assertThat(this.memberships.standing(other.id(), standing.organisation())).isEmpty();
		assertThat(this.invitations.accept(token, this.paul)).isEqualTo(Outcome.DONE);
		assertThat(this.world.standing(this.paul, standing.organisation()).rights()).isEqualTo(MemberRights.EDITOR);
		assertThat(this.invitations.accept(token, this.paul)).isEqualTo(Outcome.DEAD);
		assertThat(this.invitations.find(token)).isEmpty();
		assertThat(this.invitations.accept(Token.next(), this.paul)).isEqualTo(Outcome.DEAD);
	}

	@RepeatedTest(3)
	void twoClicksAtOnceMakeOneMember() throws Exception {
		Standing standing = this.world.association("Racines", this.fanta);
		this.invitations.invite(standing, this.paul.address(), MemberRights.READER, this.fanta);
		Token token = this.world.sentTo(this.paul);

		assertThat(atOnce(() -> this.invitations.accept(token, this.paul),
				() -> this.invitations.accept(token, this.paul)))
			.containsExactlyInAnyOrder(Outcome.DONE, Outcome.DEAD);
	}

	@Test
	void anInvitationExpiresIsSentAgainRevokedOrRefused() {
		Standing standing = this.world.association("Racines", this.fanta);
		this.invitations.invite(standing, this.paul.address(), MemberRights.READER, this.fanta);
		Token first = this.world.sentTo(this.paul);
		UUID id = this.invitations.open(standing.organisation()).getFirst().id();
		assertThat(this.invitations.invite(standing, this.paul.address(), MemberRights.OWNER, this.fanta))
			.contains(InvitationRefusal.INVITED_ALREADY);

		this.clock.advance(Duration.ofDays(14));
		assertThat(this.invitations.accept(first, this.paul)).isEqualTo(Outcome.DEAD);
		assertThat(this.invitations.sendAgain(standing, id, this.fanta)).isTrue();
		Token second = this.world.sentTo(this.paul);
		assertThat(second).isNotEqualTo(first);
		assertThat(this.invitations.find(first)).isEmpty();
		assertThat(this.invitations.find(second)).isPresent();

		assertThat(this.invitations.revoke(standing, id, this.fanta)).isTrue();
		assertThat(this.invitations.accept(second, this.paul)).isEqualTo(Outcome.DEAD);
		assertThat(this.invitations.revoke(standing, id, this.fanta)).isFalse();
		assertThat(this.invitations.sendAgain(standing, id, this.fanta)).isFalse();

		this.invitations.invite(standing, this.paul.address(), MemberRights.READER, this.fanta);
		assertThat(this.invitations.refuse(this.world.sentTo(this.paul), this.paul)).isEqualTo(Outcome.DONE);
		assertThat(this.memberships.standing(this.paul.id(), standing.organisation())).isEmpty();
	}

	@Test
	void theInvitationOfAnotherOrganisationCannotBeTouched() {
		Standing standing = this.world.association("Racines", this.fanta);
		Standing other = this.world.association("Autre", this.paul);
		this.invitations.invite(standing, "awa@racines.example", MemberRights.READER, this.fanta);
		UUID id = this.invitations.open(standing.organisation()).getFirst().id();

		assertThat(this.invitations.revoke(other, id, this.paul)).isFalse();
		assertThat(this.invitations.sendAgain(other, id, this.paul)).isFalse();
		assertThat(this.invitations.open(standing.organisation())).hasSize(1);
	}

	@Test
	void noTokenIsKeptNorShown() {
		Standing standing = this.world.association("Racines", this.fanta);
		this.invitations.invite(standing, this.paul.address(), MemberRights.READER, this.fanta);
		Token token = this.world.sentTo(this.paul);

		assertThat(this.jdbc.sql("select invitation::text from invitation").query(String.class).single())
			.doesNotContain(token.value());
	}

	@Test
	void ownersAnswerWhoAsksToJoin() {
		Standing standing = this.world.association("Racines", this.fanta);
		this.requests.ask(standing.organisation(), this.paul);
		this.requests.ask(standing.organisation(), this.paul);
		UUID id = this.requests.pending(standing.organisation()).getFirst().id();

		assertThat(this.requests.pending(standing.organisation())).hasSize(1);
		assertThat(this.requests.waiting(this.paul.id())).isOne();
		assertThat(told(this.fanta)).containsExactly("organisations.demande");
		assertThat(this.requests.refuse(this.world.association("Autre", this.paul), id, this.paul)).isFalse();
		assertThat(this.requests.accept(standing, id, MemberRights.READER, this.fanta)).isTrue();
		assertThat(this.requests.accept(standing, id, MemberRights.OWNER, this.fanta)).isFalse();
		assertThat(this.world.standing(this.paul, standing.organisation()).rights()).isEqualTo(MemberRights.READER);
		assertThat(told(this.paul)).containsExactly("organisations.demande-acceptee");
	}

	private List<String> told(Actor actor) {
		return this.jdbc.sql("select kind from message where address = ? order by id")
			.param(actor.address())
			.query(String.class)
			.list();
	}

	@Test
	void aPageWrittenByTwoIsWrittenByTheFirst() {
		Standing standing = this.world.association("Racines", this.fanta);
		Activity one = new Activity("Des puits", 1, 20);
		Activity two = new Activity("Des écoles", 2, 30);

		assertThat(write(standing, 0, one)).isTrue();
		assertThat(write(standing, 0, two)).isFalse();
		assertThat(this.rows.activity(standing.organisation())).isEqualTo(one);
		assertThat(write(standing, 1, two)).isTrue();
		assertThat(write(standing, 7, one)).isFalse();
		assertThat(this.rows.activity(standing.organisation())).isEqualTo(two);
	}

	private boolean write(Standing standing, int version, Activity activity) {
		return this.writing.write(standing, Section.ACTIVITY, version, this.fanta.id(),
				() -> this.rows.write(standing.organisation(), activity));
	}

	@Test
	void aRefusedNumberIsFreeForAnother() {
		Registered first = (Registered) this.registration.register(OrganisationKind.ASSOCIATION,
				OrganisationWorld.identity("Usurpe", "W751234567", null), this.fanta.id());
		Identity rightful = OrganisationWorld.identity("Racines", "W751234567", null);
		assertThat(this.registration.register(OrganisationKind.ASSOCIATION, rightful, this.paul.id()))
			.isInstanceOf(AlreadyThere.class);

		this.register.refuse(first.organisation(), NumberKind.RNA, "Ce numéro est d’une autre association.",
				this.staff);
		assertThat(told(this.fanta)).containsExactly("organisations.numero-refuse");
		Registered second = (Registered) this.registration.register(OrganisationKind.ASSOCIATION, rightful,
				this.paul.id());
		this.register.verify(second.organisation(), NumberKind.RNA, this.staff);

		assertThat(this.organisations.profile(second.organisation()).orElseThrow().verified()).isTrue();
		assertThat(this.organisations.profile(first.organisation()).orElseThrow().verified()).isFalse();
		assertThatExceptionOfType(DuplicateKeyException.class)
			.isThrownBy(() -> this.register.verify(first.organisation(), NumberKind.RNA, this.staff));
	}

	@Test
	void aNumberThatChangesIsCheckedAgain() {
		Registered registered = (Registered) this.registration.register(OrganisationKind.ASSOCIATION,
				OrganisationWorld.identity("Racines", "W751234567", "732829320"), this.fanta.id());
		OrganisationId id = registered.organisation();
		this.register.verify(id, NumberKind.RNA, this.staff);
		this.register.verify(id, NumberKind.SIREN, this.staff);
		this.rows.write(id, OrganisationWorld.identity("Racines", "W751234568", "732829320"));

		assertThat(this.rows.identity(id).rna().state()).isEqualTo(NumberState.DECLARED);
		assertThat(this.rows.identity(id).siren().state()).isEqualTo(NumberState.VERIFIED);
		this.rows.write(id, OrganisationWorld.identity("Autre nom", null, "732829320"));
		assertThat(this.rows.identity(id).siren()).isEqualTo(NumberCheck.declared());
	}

	@Test
	void rulesReadTheProfile() {
		Standing standing = this.world.association("Racines", this.fanta);
		this.rows.writeResources(standing.organisation(),
				List.of(new YearlyResources(2025, 48_000), new YearlyResources(2024, 0)));
		this.rows.write(standing.organisation(), new Seat("84", "1 rue du Puits", "69001", "Lyon", null));

		OrganisationProfile profile = this.organisations.profile(standing.organisation()).orElseThrow();
		assertThat(profile.resources()).isEqualTo(Map.of(2025, 48_000, 2024, 0));
		assertThat(profile.resourcesOf(2023)).isEmpty();
		assertThat(profile.region()).isEqualTo("84");
		assertThat(profile.law()).isEqualTo(Law.LAW_1901);
		assertThat(this.organisations.profile(OrganisationId.next())).isEmpty();
	}

	@Test
	void completenessGrowsWithWhatIsWritten() {
		Standing standing = this.world.association("Racines", this.fanta);
		LocalDate today = LocalDate.of(2026, 11, 22);
		Completeness before = this.inventory.of(standing.organisation(), OrganisationKind.ASSOCIATION, today);
		this.rows.writeResources(standing.organisation(), List.of(new YearlyResources(2024, 1)));
		Completeness old = this.inventory.of(standing.organisation(), OrganisationKind.ASSOCIATION, today);
		this.rows.writeResources(standing.organisation(), List.of(new YearlyResources(2025, 1)));
		Completeness after = this.inventory.of(standing.organisation(), OrganisationKind.ASSOCIATION, today);

		assertThat(before.there()).isZero();
		assertThat(before.total()).isEqualTo(15);
		assertThat(old.there()).isZero();
		assertThat(after.there()).isOne();
	}

	@Test
	void staffRecoverAnOrphanAndOwnersAreTold() {
		Standing standing = this.world.association("Racines", this.fanta);
		this.jdbc.sql("""
				update person set address = null, given_name = null, family_name = null, erased_at = now() where id = ?
				""").param(this.fanta.id().value()).update();
		assertThat(find(new Query(null, null, null, null, true, 0))).extracting(Row::name).containsExactly("Racines");

		this.register.recover(standing.organisation(), this.paul.id(), "La fondatrice est partie.", this.staff);
		assertThat(this.world.standing(this.paul, standing.organisation()).rights()).isEqualTo(MemberRights.OWNER);
		assertThat(told(this.paul)).containsExactly("organisations.reprise");
		assertThat(find(new Query(null, null, null, null, true, 0))).isEmpty();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.register.recover(standing.organisation(), this.paul.id(), "non", this.paul));
	}

	@Test
	void aPersonWhoDeletesTheirAccountNamesASuccessorFirst() {
		Standing standing = this.world.association("Racines", this.fanta);
		assertThat(this.data.obstacle(this.fanta.id())).isEmpty();
		this.world.join(standing, this.paul, MemberRights.EDITOR);
		assertThat(this.data.obstacle(this.fanta.id())).contains("membres.refus.depart");
		assertThat(this.data.obstacle(this.paul.id())).isEmpty();

		transactions().executeWithoutResult((status) -> this.data.erase(this.paul.id()));
		assertThat(this.memberships.members(standing.organisation())).extracting(Memberships.Member::person)
			.containsExactly(this.fanta.id());
		transactions().executeWithoutResult((status) -> this.data.erase(this.fanta.id()));
		assertThat(this.memberships.members(standing.organisation())).hasSize(1);
		assertThat(this.data.of(this.fanta.id()).toString()).contains("Racines");
	}

	@Test
	void staffFindOrganisations() {
		this.registration.register(OrganisationKind.ASSOCIATION,
				OrganisationWorld.identity("Racines 100 %", "W751234567", "732829320"), this.fanta.id());
		this.world.association("Bâtir", this.fanta);

		assertThat(find(new Query(null, null, null, null, false, 0))).extracting(Row::name)
			.containsExactly("Racines 100 %", "Bâtir");
		assertThat(find(new Query(null, NumberState.DECLARED, null, null, false, 0))).hasSize(1);
		assertThat(Stream.of("racines", "100 %", "w751 234", "732 829 320")
			.map((text) -> find(new Query(OrganisationKind.ASSOCIATION, null, null, text, false, 0))))
			.allSatisfy((found) -> assertThat(found).extracting(Row::name).containsExactly("Racines 100 %"));
		assertThat(find(new Query(null, null, null, "_", false, 0))).isEmpty();
		assertThat(find(new Query(OrganisationKind.FUNDER, null, null, null, false, 0))).isEmpty();
		assertThat(find(new Query(null, null, null, null, false, 9))).isEmpty();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.register.find(new Query(null, null, null, null, false, 0), this.fanta));
	}

	private List<Row> find(Query query) {
		return this.register.find(query, this.staff);
	}

	private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
		CyclicBarrier start = new CyclicBarrier(2);
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			List<Future<T>> both = Stream.of(one, other).map((work) -> threads.submit(() -> {
				start.await();
				return work.call();
			})).toList();
			return List.of(both.getFirst().get(), both.getLast().get());
		}
	}

}
