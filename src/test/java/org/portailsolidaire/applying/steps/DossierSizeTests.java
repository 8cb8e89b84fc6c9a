package org.portailsolidaire.applying.steps;

import org.portailsolidaire.platform.drafting.Saved;
import org.portailsolidaire.platform.drafting.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.portailsolidaire.people.accounts.Browser;
import org.portailsolidaire.people.accounts.HolderBrowser;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.support.PortalServerTest;
import org.portailsolidaire.support.RawHttp;
import org.portailsolidaire.applying.applications.ApplicationFields;
import org.portailsolidaire.applying.applications.FieldWriting;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.applying.form.Step;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A dossier takes what its form has, as much as it can hold, and says what it does not
 * take.
 */
@PortalServerTest
class DossierSizeTests {

	private static final int LIMIT = 2_000_000;

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext portal;

	@Autowired
	FieldWriting writing;

	@Autowired
	JdbcClient jdbc;

	private TestApplications applications;

	private Person owner;

	private String number;

	private Browser browser;

	private int begun;

	@BeforeEach
	void aDraft() {
		this.applications = new TestApplications(this.portal);
		this.owner = new TestPeople(this.portal).person();
		this.number = this.applications.draft(this.owner);
		this.browser = HolderBrowser.of(this.owner, this.port, this.portal);
		this.browser.get("/dossiers/" + this.number + "/projet");
		this.begun = bytes();
	}

	private int bytes() {
		return this.jdbc.sql("""
				select coalesce(sum(octet_length(f.typed::text)), 0) from application_field f
					join application a on a.id = f.application_id where a.number = ?
				""").param(this.number).query(Integer.class).single();
	}

	private RawHttp.Answer autosave(String step, String field, String text) {
		return this.browser.post("/dossiers/" + this.number + "/" + step + "/brouillon", "champs", field, field, text,
				"version", "1000000");
	}

	@Test
	void savingsOfAllThatCanBeSentStayWithinItsSize() {
		String text = "é".repeat(59_000);
		for (int i = 0; i < 40; i++) {
			autosave("budget", "d-libelle-" + i, text);
			autosave("questions", "q" + (i + 1), text);
			autosave("activites", "description-" + (i % 10), text);
		}

		assertThat(bytes()).isLessThan(LIMIT);
		assertThat(this.browser.get("/dossiers/" + this.number).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "projet, titre, 300", "contexte, contexte, 8000", "activites, description-1, 4000",
			"objectifs, depart-9, 200", "partenaire, courriel, 508", "budget, d-libelle-3, 400",
			"budget, precision, 4000", "budget, d-montant-3, 400", "projet, pays, 4000", "contexte, directs, 4000" })
	void aFieldKeepsTwiceWhatItCanBeFiledWith(String step, String field, int most) {
		assertThat(autosave(step, field, "x".repeat(most)).status()).isEqualTo(200);

		RawHttp.Answer refused = autosave(step, field, "y".repeat(most + 1));

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.body()).contains("\"refused\":[\"" + field + "\"]", "trop long");
		assertThat(this.applications.typed(this.number, step, field, this.owner)).isEqualTo("x".repeat(most));
	}

	@ParameterizedTest
	@CsvSource({ "projet, inconnu", "projet, titre-0", "activites, titre-10", "questions, q9999", "budget, d-secret-0",
			"budget, aide-00000000dead", "budget, d-libelle-1000" })
	void aFieldThatTheFormDoesNotHaveIsPassedOver(String step, String field) {
		autosave(step, field, "x");

		assertThat(this.applications.typed(this.number, step, field, this.owner)).isEmpty();
	}

	@Test
	void whatIsTooLongIsShownAgainWholeWithoutScript() {
		RawHttp.Answer refused = this.browser.post("/dossiers/" + this.number + "/contexte", "contexte",
				"début " + "x".repeat(9000) + " fin", "besoin", "L’eau est loin.", "version", "1000000");

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.body()).contains("trop long", "début x", "x fin", "L’eau est loin.");
		assertThat(bytes()).isEqualTo(this.begun);
	}

	@Test
	void aFullDossierSaysSoAndKeepsWhatItHad() {
		fillUp();

		RawHttp.Answer refused = autosave("contexte", "besoin", "x".repeat(6000));
		RawHttp.Answer page = this.browser.post("/dossiers/" + this.number + "/contexte", "besoin", "x".repeat(6000),
				"version", "1000000");

		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.body()).contains("n’a plus de place");
		assertThat(page.status()).isEqualTo(422);
		assertThat(page.body()).contains("n’a plus de place", "x".repeat(6000));
		assertThat(autosave("budget", "d-libelle-999", "").status()).isEqualTo(200);
		assertThat(autosave("contexte", "besoin", "court").status()).isEqualTo(200);
		assertThat(bytes()).isBetween(LIMIT - 200_000, LIMIT);
	}

	/** Directly, as no form can: the size of the dossier is what is looked at. */
	private void fillUp() {
		int room = ApplicationFields.MOST_BYTES - 3000;
		List<Edit> sent = new ArrayList<>();
		IntStream.range(0, 100)
			.forEach((i) -> sent
				.add(new Edit("d-libelle-" + (900 + i), List.of("x".repeat(room / 100 - 4)), 1_000_000)));
		assertThat(this.writing.write(this.number, Step.BUDGET, sent, this.owner.id()).isAllowed()).isTrue();
	}

	@Test
	void aStepHasNoMoreFieldsThanTheLongestBudget() {
		List<Edit> sent = IntStream.range(0, ApplicationFields.MOST_FIELDS + 1)
			.mapToObj((i) -> new Edit("d-" + (char) ('a' + i / 1000) + "-" + i % 1000, List.of("x"), 1_000_000))
			.toList();

		Saved outcome = this.writing.write(this.number, Step.BUDGET, sent, this.owner.id());

		assertThat(outcome.full()).isTrue();
		assertThat(bytes()).isEqualTo(this.begun);
	}

	@Test
	void theDatabaseKeepsTheSizeToo() {
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> this.jdbc.sql("""
				insert into application_field (application_id, step, field, version, typed, changed_at, changed_by)
				select a.id, 'projet', 'f-' || n, 1, to_jsonb(array[repeat('x', 30000)]), a.changed_at, a.changed_by
				from application a, generate_series(1, 70) n where a.number = ?
				""").param(this.number).update()).withMessageContaining("too much in one application");
		assertThat(bytes()).isEqualTo(this.begun);
	}

	@Test
	void theSizeFollowsWhatIsWritten() {
		autosave("projet", "titre", "De l’eau");
		autosave("projet", "titre", "De l’eau à Kpalimé");
		autosave("projet", "resume", "Un forage.");
		autosave("projet", "resume", "");

		assertThat(this.jdbc.sql("""
				select s.bytes from content_size s join application a on a.id = s.id
				where s.subject = 'application' and a.number = ?
				""").param(this.number).query(Integer.class).single()).isEqualTo(bytes());
	}

}
