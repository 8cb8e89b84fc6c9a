package org.portailsolidaire.office;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.people.accounts.PeopleRegister;
import org.portailsolidaire.people.accounts.PeopleRegister.Taken;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** People, their roles and their access, as administrators handle them. */
@EmptyPortalTest
class PeoplePagesTests {

	@Autowired
	ApplicationContext portal;

	@Autowired
	PeopleRegister register;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	private Team paul;

	private Person fanta;

	private String page;

	@BeforeEach
	void someone() {
		this.paul = new Team(this.portal, Role.ADMINISTRATOR);
		this.fanta = new TestPeople(this.portal).person();
		this.page = "/gestion/personnes/" + this.fanta.id().value();
	}

	private List<String> acts() {
		return this.jdbc.sql("select act from audit_entry where person_id = ? order by id")
			.param(this.paul.person.id().value())
			.query(String.class)
			.list();
	}

	@Test
	void findsPeopleAndWritesThatItDid() {
		assertThat(this.paul.get("/gestion/personnes?q=" + this.fanta.address())).hasStatusOk()
			.bodyText()
			.contains(this.fanta.address(), "Lignes 1 à 1 sur 1", "Texte")
			.doesNotContain(this.paul.person.address(), "??");
		assertThat(this.paul.get("/gestion/personnes?q=%25")).bodyText().contains("Personne ne correspond");
		assertThat(this.paul.get("/gestion/personnes?role=administrator&tri=recents")).bodyText()
			.contains(this.paul.person.address(), "aria-sort=\"descending\"")
			.doesNotContain(this.fanta.address());
		assertThat(this.paul.get("/gestion/personnes?sans-code=oui")).bodyText().contains(this.paul.person.address());
		assertThat(this.paul.get("/en" + this.page)).hasStatusOk().bodyText().contains("Roles").doesNotContain("??");
		assertThat(this.paul.get("/gestion/personnes?page=9")).hasStatus(404);
		assertThat(acts()).contains("PEOPLE_SEARCHED", "PERSON_OPENED");
	}

	@Test
	void rolesAreGivenAndTakenOnceHoweverOftenOneClicks() {
		for (int click = 0; click < 2; click++) {
			assertThat(this.paul.post(this.page + "/roles", "role", "staff")).hasStatus3xxRedirection();
		}
		assertThat(this.paul.get(this.page)).bodyText().contains("/roles/staff/retrait", "Rôle donné", "rôle");
		for (int click = 0; click < 2; click++) {
			assertThat(this.paul.post(this.page + "/roles/staff/retrait")).hasStatus3xxRedirection();
		}
		assertThat(acts().stream().filter((act) -> act.startsWith("ROLE"))).containsExactly("ROLE_GIVEN", "ROLE_TAKEN");
		for (String role : List.of("", "HOLDER", "holder", "funder", "\u0000", "<b>", "x".repeat(3000))) {
			assertThat(this.paul.post(this.page + "/roles", "role", role)).hasStatus(422)
				.bodyText()
				.contains("Choisissez un rôle");
		}
		assertThat(this.paul.post(this.page + "/roles/holder/retrait")).hasStatus(404);
		assertThat(this.paul.post(this.page.replaceAll("[0-9a-f]$", "0").replaceFirst("7", "6") + "/roles", "role",
				"staff"))
			.hasStatus(404);
		assertThat(this.paul.postForged(this.page + "/roles").getResponse().getStatus()).isIn(303, 403, 302);
	}

	@Test
	void theLastAdministratorStays() {
		String own = "/gestion/personnes/" + this.paul.person.id().value();
		assertThat(this.paul.post(own + "/roles/administrator/retrait")).hasStatus(422)
			.bodyText()
			.contains("Donnez d’abord ce rôle à une autre", "href=\"#roles\"");
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> this.people.withdraw(this.paul.person.id(), Role.ADMINISTRATOR))
			.withMessageContaining("would be without an administrator");

		this.paul.post(this.page + "/roles", "role", "administrator");
		assertThat(Team.location(this.paul.post(own + "/roles/administrator/retrait"))).endsWith("/espace");
		assertThat(this.paul.get("/gestion")).hasStatus(404);
	}

	@RepeatedTest(5)
	void ofTwoAdministratorsWhoGoAtOnceOneStays() throws Exception {
		this.people.give(this.fanta.id(), Role.ADMINISTRATOR, null);
		Actor one = actor(this.paul.person);
		Actor other = actor(this.fanta);
		List<Taken> taken = atOnce(() -> this.register.take(other.id(), Role.ADMINISTRATOR, one),
				() -> this.register.take(one.id(), Role.ADMINISTRATOR, other));

		assertThat(taken).containsExactlyInAnyOrder(Taken.DONE, Taken.LAST_ADMINISTRATOR);
	}

	@RepeatedTest(5)
	void theDatabaseItselfKeepsOneOfTwo() throws Exception {
		this.people.give(this.fanta.id(), Role.ADMINISTRATOR, null);
		List<Boolean> gone = atOnce(() -> withdraw(this.paul.person), () -> withdraw(this.fanta));

		assertThat(gone).containsExactlyInAnyOrder(true, false);
	}

	private boolean withdraw(Person person) {
		try {
			this.people.withdraw(person.id(), Role.ADMINISTRATOR);
			return true;
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

	private static Actor actor(Person person) {
		return new Actor(person.id(), person.name(), person.address(), person.locale(), Set.of(Role.ADMINISTRATOR));
	}

	@SafeVarargs
	private static <T> List<T> atOnce(Callable<T>... acts) throws Exception {
		CyclicBarrier barrier = new CyclicBarrier(acts.length);
		try (ExecutorService threads = Executors.newFixedThreadPool(acts.length)) {
			List<Future<T>> started = Stream.of(acts).map((act) -> threads.submit(() -> {
				barrier.await();
				return act.call();
			})).toList();
			return List.of(started.getFirst().get(), started.getLast().get());
		}
	}

	@Test
	void aLostPhoneIsForgottenWithAReasonAndEndsTheSessions() {
		TestPeople people = new TestPeople(this.portal);
		var session = people.session(this.fanta.id());
		this.jdbc.sql(
				"insert into factor (id, person_id, kind, secret, last_step, created_at) values (gen_random_uuid(), ?, 'TOTP', '\\x00', 0, now())")
			.param(this.fanta.id().value())
			.update();
		for (String reason : List.of("", "  ", "x".repeat(1001))) {
			assertThat(this.paul.post(this.page + "/sans-code", "motif", reason)).hasStatus(422)
				.bodyText()
				.contains("href=\"#motif\"");
		}
		assertThat(this.paul.get(this.page)).bodyText().contains("1 session ouverte", "Code actif");
		assertThat(this.paul.post(this.page + "/sans-code", "motif", "Téléphone <volé>")).hasStatus3xxRedirection();

		assertThat(this.paul.get(this.page)).bodyText()
			.contains("Aucune session ouverte", "Téléphone &lt;volé&gt;")
			.doesNotContain("<volé>");
		assertThat(people.messages(this.fanta.address())).containsExactly("comptes.code-retire");
		assertThat(Team.location(this.paul.post(this.page + "/sans-code", "motif", "Encore"))).endsWith("fait=rien");
		assertThat(acts()).containsOnlyOnce("CODE_RESET");
		assertThat(session).isNotNull();
	}

	@Test
	void sessionsAreEnded() {
		new TestPeople(this.portal).session(this.fanta.id());

		assertThat(Team.location(this.paul.post(this.page + "/deconnexion"))).endsWith("fait=sessions");
		assertThat(Team.location(this.paul.post(this.page + "/deconnexion"))).endsWith("fait=rien");
		assertThat(acts()).containsOnlyOnce("SESSIONS_ENDED");
	}

	@Test
	void anAccountIsSuspendedWithAReasonAndGivenBack() {
		TestPeople all = new TestPeople(this.portal);
		all.session(this.fanta.id());
		for (String reason : List.of("", "  ", "x".repeat(1001))) {
			assertThat(this.paul.post(this.page + "/suspension", "motif-suspension", reason)).hasStatus(422)
				.bodyText()
				.contains("href=\"#motif-suspension\"");
		}
		for (String expected : List.of("fait=suspendu", "fait=rien")) {
			assertThat(Team.location(this.paul.post(this.page + "/suspension", "motif-suspension", "Compte <volé>")))
				.endsWith(expected);
		}
		assertThat(this.paul.get(this.page + "?fait=suspendu")).bodyText()
			.contains("Le compte est suspendu", "Compte suspendu", "par Fanta Diallo", "Compte &lt;volé&gt;",
					"/suspension/retrait", "Aucune session ouverte")
			.doesNotContain("<volé>", "??");
		assertThat(this.paul.get("/gestion/personnes?suspendus=oui")).bodyText()
			.contains(this.fanta.address(), "Compte suspendu", "Comptes suspendus")
			.doesNotContain(this.paul.person.address());
		assertThat(this.paul.get("/en/gestion/personnes?q=" + this.fanta.address())).bodyText()
			.contains("Account suspended")
			.doesNotContain("??");

		for (String expected : List.of("fait=retabli", "fait=rien")) {
			assertThat(Team.location(this.paul.post(this.page + "/suspension/retrait"))).endsWith(expected);
		}
		assertThat(this.paul.get(this.page)).bodyText().contains("Compte rétabli", "Suspendre ce compte");
		assertThat(acts()).containsOnlyOnce("PERSON_SUSPENDED", "PERSON_REINSTATED");
		assertThat(all.messages(this.fanta.address())).containsExactly("comptes.retabli", "comptes.suspendu");
	}

	@Test
	void oneselfIsNotSuspendedAndASuspendedAdministratorIsNotCounted() {
		String own = "/gestion/personnes/" + this.paul.person.id().value();
		assertThat(this.paul.get(own)).bodyText().doesNotContain("/suspension");
		assertThat(this.paul.post(own + "/suspension", "motif-suspension", "Moi")).hasStatus(422)
			.bodyText()
			.contains("Une autre personne de l’administration");
		this.people.give(this.fanta.id(), Role.ADMINISTRATOR, null);
		this.paul.post(this.page + "/suspension", "motif-suspension", "Compte volé");

		assertThat(this.paul.post(own + "/roles/administrator/retrait")).hasStatus(422);
	}

}
