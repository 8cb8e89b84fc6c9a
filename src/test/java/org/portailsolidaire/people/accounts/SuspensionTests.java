package org.portailsolidaire.people.accounts;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.accounts.Suspensions.Outcome;
import org.portailsolidaire.platform.mail.Message;
import org.portailsolidaire.platform.mail.MessageKind;
import org.portailsolidaire.platform.mail.Outbox;
import org.portailsolidaire.platform.mail.Recipient;
import org.portailsolidaire.platform.mail.Urgency;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.RawHttp.Answer;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** An account that administrators suspend, and give back. */
class SuspensionTests extends SignInCase {

	private static final MessageKind NEWS = new MessageKind("comptes.code-retire", Urgency.AT_ONCE, false, false);

	private Suspensions suspensions;

	private Person person;

	private Actor paul;

	private JdbcClient jdbc;

	@BeforeEach
	void anAdministrator() {
		this.suspensions = this.portal.getBean(Suspensions.class);
		this.jdbc = this.portal.getBean(JdbcClient.class);
		this.person = this.portal.getBean(People.class).withAddress(this.address).orElseThrow();
		this.paul = administrator();
	}

	private Actor administrator() {
		Person paul = this.people.person(Role.ADMINISTRATOR);
		return new Actor(paul.id(), paul.name(), paul.address(), Locale.FRENCH, Set.of(Role.ADMINISTRATOR));
	}

	@Test
	void itEndsAllSessionsAndLinksAtOnceAndTellsThePerson() {
		signIn(this.browser);
		Browser other = new Browser(this.port);
		signIn(other);
		other.post("/connexion", "courriel", this.address, "par", "lien");
		String link = this.people.link(this.address);
		assertThat(this.suspensions.suspend(this.person.id(), "Compte volé", this.paul)).isEqualTo(Outcome.DONE);

		assertThat(this.browser.get("/espace").status()).isEqualTo(303);
		assertThat(other.get("/espace").status()).isEqualTo(303);
		assertThat(new Browser(this.port).post(link).status()).isEqualTo(410);
		assertThat(this.people.messages(this.address)).first().isEqualTo("comptes.suspendu");
		assertThat(this.jdbc.sql("select body from message where kind = 'comptes.suspendu' and person_id = ?")
			.param(this.person.id().value())
			.query(String.class)
			.single()).doesNotContain("Compte volé");
	}

	@Test
	void whoProvesWhoTheyAreIsToldAndNobodyElse() {
		this.suspensions.suspend(this.person.id(), "Compte volé", this.paul);
		Answer right = signIn(this.browser);
		Answer wrong = this.browser.post("/connexion", "courriel", this.address, "mot-de-passe", "un autre chemin");

		assertThat(right.status()).isEqualTo(422);
		assertThat(right.body()).contains("Votre compte est suspendu").doesNotContain("Compte volé");
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.body()).doesNotContain("suspendu");
		for (String path : new String[] { "/connexion", "/mot-de-passe-oublie", "/inscription" }) {
			assertThat(this.browser
				.post(path, "courriel", this.address, "par", "lien", "prenom", "Awa", "nom", "Sow", "accord", "oui")
				.status()).as(path).isEqualTo(302);
		}
		assertThat(this.people.messages(this.address)).hasSize(4).containsOnly("comptes.suspendu");
		assertThat(this.browser.cookies()).isEmpty();
	}

	@Test
	void aSessionThatOpensAtTheSameMomentIsOfNoUse() {
		this.suspensions.suspend(this.person.id(), "Compte volé", this.paul);
		this.browser.cookies().put("session", this.people.session(this.person.id()).getValue());

		assertThat(this.browser.get("/espace").status()).isEqualTo(303);
		assertThat(this.browser.get("/aide").body()).doesNotContain("Fanta Diallo");
	}

	@Test
	void itIsUndone() {
		this.suspensions.suspend(this.person.id(), "Compte volé", this.paul);

		assertThat(this.suspensions.suspend(this.person.id(), "Encore", this.paul)).isEqualTo(Outcome.ALREADY);
		assertThat(this.suspensions.lift(this.person.id(), this.paul)).isTrue();
		assertThat(this.suspensions.lift(this.person.id(), this.paul)).isFalse();
		assertThat(this.people.messages(this.address)).first().isEqualTo("comptes.retabli");
		assertThat(signIn(this.browser).status()).isEqualTo(302);
	}

	@Test
	void onlyWhatIsRequiredIsSentMeanwhileAndTheRestWaitsInThePortal() {
		post("avant");
		this.suspensions.suspend(this.person.id(), "Compte volé", this.paul);
		post("pendant");
		this.suspensions.lift(this.person.id(), this.paul);
		post("apres");

		assertThat(this.jdbc.sql("select act || ' ' || state from message where kind = ? and person_id = ? order by id")
			.params(NEWS.code(), this.person.id().value())
			.query(String.class)
			.list()).containsExactly("avant DECLINED", "pendant DECLINED", "apres WAITING");
		assertThat(this.jdbc.sql("select state from message where kind = 'comptes.suspendu' and person_id = ?")
			.param(this.person.id().value())
			.query(String.class)
			.single()).isEqualTo("WAITING");
	}

	private void post(String act) {
		new TransactionTemplate(this.portal.getBean(PlatformTransactionManager.class))
			.executeWithoutResult((status) -> this.portal.getBean(Outbox.class)
				.post(new Message(NEWS, act, new Recipient(this.person.id(), this.address, "", Locale.FRENCH),
						java.util.List.of("Fanta"), "/espace")));
	}

	@Test
	void nobodySuspendsThemselvesAndOnlyAdministratorsSuspend() {
		assertThat(this.suspensions.suspend(this.paul.id(), "Moi", this.paul)).isEqualTo(Outcome.ONESELF);
		Actor staff = new Actor(this.person.id(), "", this.address, Locale.FRENCH, Set.of(Role.STAFF));
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> this.suspensions.suspend(this.paul.id(), "Lui", staff));
	}

	@Test
	void ofTwoAdministratorsWhoSuspendEachOtherOneStays() throws Exception {
		for (int turn = 0; turn < 5; turn++) {
			Actor one = administrator();
			Actor other = administrator();
			CyclicBarrier barrier = new CyclicBarrier(2);
			try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
				Future<Outcome> first = threads.submit(together(barrier, one, other));
				Future<Outcome> second = threads.submit(together(barrier, other, one));
				assertThat(java.util.List.of(first.get(), second.get())).containsExactlyInAnyOrder(Outcome.DONE,
						Outcome.NO_LONGER_ADMINISTRATOR);
			}
		}
	}

	private Callable<Outcome> together(CyclicBarrier barrier, Actor by, Actor suspended) {
		return () -> {
			barrier.await();
			return this.suspensions.suspend(suspended.id(), "Désaccord", by);
		};
	}

	@Test
	void theDatabaseKeepsAnAdministratorWhoCanSignIn() {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql("""
				update person set suspended_at = now(), suspended_by = :by, suspension_reason = 'Tous'
				where id in (select person_id from person_role where role = 'ADMINISTRATOR')
				""").param("by", this.paul.id().value()).update())
			.withMessageContaining("would be without an administrator");
	}

}
