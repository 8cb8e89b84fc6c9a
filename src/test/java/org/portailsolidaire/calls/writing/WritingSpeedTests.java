package org.portailsolidaire.calls.writing;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.portailsolidaire.people.accounts.Browser;
import org.portailsolidaire.people.accounts.HolderBrowser;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.PortalServerTest;
import org.portailsolidaire.calls.writing.Section.PartId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures, not tests: {@code mvn test -Dtest=WritingSpeedTests -Dmesures=true}. Real
 * HTTP against the running portal, from the request to the last byte of the answer.
 */
@PortalServerTest
@EnabledIfSystemProperty(named = "mesures", matches = "true")
class WritingSpeedTests {

	private static final Logger LOG = LoggerFactory.getLogger(WritingSpeedTests.class);

	private static final int WARM = 1000;

	private static final int MEASURED = 300;

	private static final int QUESTIONS = 200;

	@Autowired
	ApplicationContext portal;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	private Browser browser;

	private UUID call;

	private String path;

	@BeforeEach
	void someoneWritesACallOfTwoHundredQuestions() {
		TestCalls calls = new TestCalls(this.portal);
		this.call = calls.whole(null);
		this.path = "/gestion/appels/" + this.call;
		Items items = this.portal.getBean(Items.class);
		for (int i = 0; i < QUESTIONS; i++) {
			PartId question = items.add(this.call, Section.QUESTION, "yes-no", Writer.of(calls.paul()));
			calls.type(this.call, question.path(), "intitule", "Question " + i);
		}
		this.browser = HolderBrowser.of(new TestPeople(this.portal).person(Role.STAFF), this.port, this.portal);
	}

	@AfterEach
	void nothingStays() {
		this.jdbc.sql("delete from call where id = ?").param(this.call).update();
	}

	@Test
	void anAutosave() {
		this.browser.get(this.path + "/identite");
		int first = this.jdbc.sql("select version from call_part where call_id = ? and section = 'IDENTITY'")
			.param(this.call)
			.query(Integer.class)
			.single();
		String text = "Un puits, des latrines et une citerne. ".repeat(50);

		report("enregistrement au fil de la frappe", WARM, MEASURED,
				(n) -> assertThat(this.browser
					.post(this.path + "/identite/brouillon", "version", Integer.toString(first + n), "champs", "resume",
							"titre", "De l’eau à Tanghin", "presentation", text, "resume", "Résumé " + n)
					.status()).isEqualTo(200));
	}

	@Test
	void thePagesOfACallOfTwoHundredQuestions() {
		for (String page : List.of("", "/identite", "/questions", "/question-201", "/apercu/formulaire")) {
			report("page « " + page + " »", 150, 100,
					(n) -> assertThat(this.browser.get(this.path + page).status()).as(page).isEqualTo(200));
		}
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
		Arrays.sort(micros);
		LOG.info("{}, {} fois, en microsecondes : min {}, médiane {}, p95 {}, p99 {}, max {}", what, measured,
				micros[0], micros[measured / 2], micros[measured * 95 / 100], micros[measured * 99 / 100],
				micros[measured - 1]);
	}

}
