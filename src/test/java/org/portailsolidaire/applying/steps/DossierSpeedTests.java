package org.portailsolidaire.applying.steps;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.portailsolidaire.people.accounts.Browser;
import org.portailsolidaire.people.accounts.HolderBrowser;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.people.memberships.TestOrganisations;
import org.portailsolidaire.support.PortalServerTest;
import org.portailsolidaire.support.RawHttp.Answer;
import org.portailsolidaire.support.TestClock;
import org.portailsolidaire.applying.applications.TestApplications;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures, not tests: {@code mvn test -Dtest=DossierSpeedTests -Dmesures=true}. Real
 * HTTP against the running portal, from the request to the last byte of the answer.
 */
@PortalServerTest
@EnabledIfSystemProperty(named = "mesures", matches = "true")
class DossierSpeedTests {

	private static final Logger LOG = LoggerFactory.getLogger(DossierSpeedTests.class);

	private static final Instant LAST_MINUTE = Instant.parse("2027-03-31T21:59:30Z");

	private static final int HOLDERS = 200;

	private static final String[] SIGNED = { "declaration-exact", "oui", "declaration-mandat", "oui",
			"declaration-donnees", "oui", "qualite", "Présidente", "signature", "oui" };

	@Autowired
	ApplicationContext portal;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	@LocalServerPort
	int port;

	private String whole(UUID call, Person owner) {
		TestApplications applications = new TestApplications(this.portal);
		String number = applications.draft(new TestOrganisations(this.portal).association(owner), call,
				"De l’eau à Kpalimé", owner);
		applications.fillAll(number, owner);
		return number;
	}

	@Test
	void anAutosaveABudgetAndThePages() {
		Person owner = new TestPeople(this.portal).person();
		String number = whole(new TestApplications(this.portal).calls().open(), owner);
		String path = "/dossiers/" + number;
		Browser browser = HolderBrowser.of(owner, this.port, this.portal);
		browser.get(path + "/contexte");
		String text = "Un puits, des latrines et une citerne. ".repeat(50);
		report("enregistrement d’un champ", 1000, 500,
				(n) -> assertThat(browser
					.post(path + "/contexte/brouillon", "version", "1000000", "champs", "contexte", "contexte",
							text + n)
					.status()).isEqualTo(200));

		String token = new TestPeople(this.portal).token(new Cookie("session", browser.cookies().get("session")));
		List<String> lines = new ArrayList<>(List.of("_csrf", token));
		for (int i = 0; i < 50; i++) {
			lines.addAll(List.of("d-libelle-" + i, "Dépense " + i, "d-categorie-" + i, "travaux", "d-quantite-" + i,
					"2", "d-prix-" + i, "100"));
		}
		for (int i = 0; i < 30; i++) {
			lines.addAll(List.of("r-source-" + i, "prive", "r-libelle-" + i, "Don " + i, "r-montant-" + i, "100"));
		}
		String[] budget = lines.toArray(String[]::new);
		report("budget de 80 lignes recalculé", 500, 300,
				(n) -> assertThat(browser.post(path + "/budget/calcul", budget).status()).isEqualTo(200));
		List<String> whole = new ArrayList<>(lines);
		whole.addAll(List.of("version", "1000000"));
		browser.post(path + "/budget", whole.toArray(String[]::new));
		for (String page : List.of("", "/projet", "/activites", "/budget", "/depot")) {
			report("page « " + page + " » d’un dossier entier", 100, 100,
					(n) -> assertThat(browser.get(path + page).status()).as(page).isEqualTo(200));
		}
	}

	@Test
	void twoHundredHoldersFileInTheLastMinute() throws Exception {
		lastMinute(50);
	}

	@Test
	void twoHundredHoldersFileInTheLastSecond() throws Exception {
		lastMinute(1);
	}

	private void lastMinute(int seconds) throws Exception {
		UUID call = new TestApplications(this.portal).calls().open();
		List<Person> owners = new ArrayList<>();
		List<String> numbers = new ArrayList<>();
		for (int i = 0; i < HOLDERS; i++) {
			owners.add(new TestPeople(this.portal).person());
			numbers.add(whole(call, owners.getLast()));
		}
		this.clock.set(LAST_MINUTE.toString());
		TestPeople people = new TestPeople(this.portal);
		Random random = new Random(20270331);
		List<Future<Long>> sent = new ArrayList<>();
		try (ExecutorService holders = Executors.newFixedThreadPool(2 * HOLDERS)) {
			long start = System.nanoTime() + 1_000_000_000L;
			for (int i = 0; i < 2 * HOLDERS; i++) {
				int which = i % HOLDERS;
				Cookie session = people.session(owners.get(which).id());
				Browser browser = new Browser(this.port);
				browser.cookies().put("session", session.getValue());
				List<String> fields = new ArrayList<>(Arrays.asList(SIGNED));
				fields.addAll(List.of("_csrf", people.token(session), "edition",
						new TestApplications(this.portal).edition(numbers.get(which), owners.get(which))));
				long at = start + (long) (random.nextDouble() * seconds * 1_000_000_000L);
				sent.add(holders.submit(() -> {
					LockSupport.parkNanos(Math.max(0, at - System.nanoTime()));
					long begin = System.nanoTime();
					Answer answer = browser.post("/dossiers/" + numbers.get(which) + "/depot",
							fields.toArray(String[]::new));
					assertThat(answer.header("location").orElse("" + answer.status())).contains("/recepisse");
					return (System.nanoTime() - begin) / 1000;
				}));
			}
			long[] micros = new long[sent.size()];
			for (int i = 0; i < micros.length; i++) {
				micros[i] = sent.get(i).get();
			}
			say(HOLDERS + " porteurs, deux clics chacun, en " + seconds + " s", micros);
		}
		assertThat(this.jdbc.sql("""
				select count(*) from application a where a.call_id = ? and a.state = 'SUBMITTED'
					and (select count(*) from application_filing f where f.application_id = a.id) = 1
					and (select count(*) from message m where m.kind = 'dossiers.depose' and m.act = a.number) = 1
				""").param(call).query(Integer.class).single()).as("none lost, none doubled").isEqualTo(HOLDERS);
	}

	private static void report(String what, int warm, int measured, IntConsumer work) {
		long[] micros = new long[measured];
		for (int i = 0; i < warm + measured; i++) {
			long start = System.nanoTime();
			work.accept(i);
			if (i >= warm) {
				micros[i - warm] = (System.nanoTime() - start) / 1000;
			}
		}
		say(what, micros);
	}

	private static void say(String what, long[] micros) {
		Arrays.sort(micros);
		LOG.info("{}, {} fois, en microsecondes : min {}, médiane {}, p95 {}, p99 {}, max {}", what, micros.length,
				micros[0], micros[micros.length / 2], micros[micros.length * 95 / 100],
				micros[micros.length * 99 / 100], micros[micros.length - 1]);
	}

}
