package org.portailsolidaire.applying.steps;

import org.portailsolidaire.platform.drafting.Conflict;
import org.portailsolidaire.platform.drafting.Saved;
import org.portailsolidaire.platform.drafting.Edit;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.Statements;
import org.portailsolidaire.applying.applications.FieldWriting;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.applying.form.Step;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Two people who write lines of one budget: no amount goes on the line of another. */
@EmptyPortalTest
class BudgetLineTests {

	private static final int MOST_STATEMENTS_OF_A_SAVING = 6;

	@Autowired
	ApplicationContext portal;

	@Autowired
	FieldWriting writing;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	private TestApplications applications;

	private Person fanta;

	private Person awa;

	private String number;

	private int base;

	@BeforeEach
	void twoEditors() {
		this.applications = new TestApplications(this.portal);
		this.fanta = new TestPeople(this.portal).person();
		this.awa = new TestPeople(this.portal).person();
		this.jdbc.sql("update person set given_name = 'Awa', family_name = 'Koné' where id = ?")
			.param(this.awa.id().value())
			.update();
		this.number = this.applications.whole(this.fanta);
		this.jdbc.sql(
				"insert into membership (organisation_id, person_id, rights, since) select organisation_id, ?, 'EDITOR', now() from application")
			.param(this.awa.id().value())
			.update();
		this.base = this.applications.read(this.number, this.fanta).opened().application().revision();
	}

	private List<Edit> sent(String... fields) {
		List<Edit> sent = new ArrayList<>();
		for (int i = 0; i < fields.length; i += 2) {
			sent.add(new Edit(fields[i], List.of(fields[i + 1]), this.base));
		}
		return sent;
	}

	private Saved write(Person person, String... fields) {
		return this.writing.write(this.number, Step.BUDGET, sent(fields), person.id());
	}

	private String typed(String field) {
		return this.applications.read(this.number, this.fanta).opened().of(Step.BUDGET).one(field);
	}

	@Test
	void aLineThatSomeoneElseBeganIsToldWholeAndLeftAsItIs() {
		assertThat(write(this.fanta, "d-libelle-1", "Pompe").conflicts()).isEmpty();
		Saved late = write(this.awa, "d-libelle-1", "Repas", "d-montant-1", "500", "d-categorie-1", "formation",
				"d-quantite-1", " ", "d-libelle-2", "Cars", "precision", "Un devis suit.");

		assertThat(late.conflicts()).extracting((one) -> one.mine().name())
			.containsExactly("d-categorie-1", "d-libelle-1", "d-montant-1");
		assertThat(late.conflicts()).extracting(Conflict::by).containsOnly(this.fanta.name());
		assertThat(late.conflicts()).extracting(Conflict::theirs)
			.containsExactly(List.of(), List.of("Pompe"), List.of());
		assertThat(typed("d-montant-1") + typed("d-categorie-1")).isEmpty();
		assertThat(typed("d-libelle-2")).isEqualTo("Cars");
		assertThat(typed("precision")).isEqualTo("Un devis suit.");

		assertThat(write(this.fanta, "d-montant-1", "900").conflicts()).as("goes on with a line of one’s own")
			.isEmpty();
		List<Edit> chosen = late.conflicts()
			.stream()
			.map((one) -> new Edit(one.mine().name(), one.mine().values(), late.revision() + 1))
			.toList();
		assertThat(this.writing.write(this.number, Step.BUDGET, chosen, this.awa.id()).conflicts()).isEmpty();
		assertThat(typed("d-libelle-1") + typed("d-montant-1")).isEqualTo("Repas500");
	}

	@Test
	void oneStaleFieldHoldsTheOthersOfItsLine() {
		write(this.fanta, "d-libelle-1", "Pompe", "d-genre-1", "argent");
		List<Edit> sent = new ArrayList<>(sent("d-libelle-1", "Repas"));
		sent.add(new Edit("d-genre-1", List.of("nature"), this.base + 1));

		assertThat(this.writing.write(this.number, Step.BUDGET, sent, this.awa.id()).conflicts()).hasSize(2);
		assertThat(typed("d-genre-1")).isEqualTo("argent");
	}

	@Test
	void ofTwoWhoAddALineAtOnceOneHasItWhole() throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			for (int line = 1; line <= 25; line++) {
				String label = "d-libelle-" + line;
				String[] one = { label, "Pompe", "d-montant-" + line, "900" };
				String[] other = { label, "Repas", "d-quantite-" + line, "5", "d-prix-" + line, "100" };
				List<Callable<Saved>> both = List.of(() -> write(this.fanta, one), () -> write(this.awa, other));
				threads.invokeAll(both);

				assertThat(typed(label) + typed("d-montant-" + line) + typed("d-quantite-" + line)
						+ typed("d-prix-" + line))
					.isIn("Pompe900", "Repas5100");
			}
		}
	}

	@Test
	void allIsReplacedOrNothing() {
		write(this.fanta, "d-libelle-1", "Pompe");

		assertThat(this.writing
			.writeAll(this.number, Step.BUDGET, sent("d-libelle-1", "Repas", "d-libelle-2", "Cars"), this.awa.id())
			.conflicts()).hasSize(1);
		assertThat(typed("d-libelle-1") + typed("d-libelle-2")).isEqualTo("Pompe");
	}

	private MvcTestResult post(String path, String... fields) {
		TestPeople people = new TestPeople(this.portal);
		Cookie session = people.session(this.awa.id());
		var request = this.mvc.post()
			.uri(URI.create("/dossiers/" + this.number + path))
			.cookie(session)
			.param("_csrf", people.token(session))
			.param("version", Integer.toString(this.base));
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	@Test
	void withoutAScriptBothLinesAreShownAndNeitherIsLost() {
		write(this.fanta, "d-libelle-1", "Pompe");

		assertThat(post("/budget", "d-libelle-1", "Repas", "d-categorie-1", "formation", "d-montant-1", "500"))
			.hasStatus(409)
			.bodyText()
			.contains("Dépense, ligne 2", "Montant, ligne 2", "mien.d-montant-1", "Pompe", "Repas", "500",
					"Garder le texte de\u00A0: " + this.fanta.name());
		assertThat(typed("d-montant-1")).isEmpty();
	}

	@Test
	void aLineIsSavedAsOneTypesInFewStatements() {
		List<String> sent = Statements
			.sent(() -> assertThat(post("/budget/brouillon", "champs", "d-libelle-1", "d-libelle-1", "Repas", "champs",
					"d-montant-1", "d-montant-1", "500"))
				.hasStatusOk()
				.bodyText()
				.contains("d-montant-1"));

		assertThat(sent.stream().filter((one) -> one.contains("application")).toList())
			.hasSizeLessThanOrEqualTo(MOST_STATEMENTS_OF_A_SAVING);
	}

}
