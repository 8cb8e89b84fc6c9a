package org.portailsolidaire.applying.sheets;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.platform.drafting.Typed;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** The page where a workbook takes the place of a budget: all of it, or nothing. */
@EmptyPortalTest
class BudgetImportTests {

	@Autowired
	ApplicationContext portal;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	MessageSource messages;

	private TestApplications applications;

	private Person owner;

	private String number;

	private Cookie session;

	private String token;

	@BeforeEach
	void aDossier() {
		this.applications = new TestApplications(this.portal);
		TestPeople people = new TestPeople(this.portal);
		this.owner = people.person();
		this.session = people.session(this.owner.id());
		this.token = people.token(this.session);
		this.number = this.applications.whole(this.owner);
		this.applications.type(this.number, Step.BUDGET, this.owner, "precision", "Un devis suit.");
	}

	private MvcTestResult get(String page) {
		return this.mvc.get().uri(URI.create("/dossiers/" + this.number + page)).cookie(this.session).exchange();
	}

	private MvcTestResult bring(byte[] bytes) {
		return this.mvc.post()
			.uri(URI.create("/dossiers/" + this.number + "/budget/import"))
			.multipart()
			.file(new MockMultipartFile("fichier", "budget.xlsx", "application/octet-stream", bytes))
			.cookie(this.session)
			.param("_csrf", this.token)
			.exchange();
	}

	private Typed typed() {
		return this.applications.read(this.number, this.owner).opened().of(Step.BUDGET);
	}

	/** The budget of the dossier with one amount changed, as a workbook. */
	private byte[] workbook(String expense, String own) {
		CallContent call = this.applications.read(this.number, this.owner).opened().content();
		Map<String, String> fields = new LinkedHashMap<>();
		typed().values().forEach((name, values) -> fields.put(name, values.getFirst()));
		fields.put("d-montant-0", expense);
		fields.put("r-montant-0", own);
		fields.put("d-libelle-4", "Pompe");
		return BudgetSheetWriter.write(Form.filled(fields), call, new Words(this.messages, Locale.FRENCH));
	}

	@Test
	void thePageSaysWhatToBringAndWhatItDoes() {
		assertThat(get("/budget/import")).hasStatusOk()
			.bodyText()
			.contains("name=\"fichier\"", "/dossiers/" + this.number + "/budget.xlsx",
					"Les lignes du fichier remplacent celles du dossier.", "Remplacer le budget")
			.doesNotContain("Rien n’est importé");
	}

	@Test
	void whatIsWrongIsListedByCellAndNothingIsWritten() {
		Typed before = typed();

		assertThat(bring(workbook("12,5", "-3"))).hasStatus(422)
			.bodyText()
			.contains("Rien n’est importé", "<b>Feuille Dépenses, cellule E2\u00A0:</b> Écrivez des euros entiers",
					"<b>Feuille Recettes, cellule F3\u00A0:</b> Ce nombre ne peut pas être négatif",
					"name=\"fichier\"");
		assertThat(bring(new byte[0])).hasStatus(422).bodyText().contains("Choisissez un fichier XLSX");
		assertThat(typed()).isEqualTo(before);
	}

	@Test
	void aWorkbookTakesThePlaceOfTheLinesAndTheRemarkStays() {
		MvcTestResult done = bring(workbook("9000", "5000"));

		assertThat(done).hasStatus(302);
		assertThat(done.getResponse().getHeader("Location"))
			.isEqualTo("/dossiers/" + this.number + "/budget?fait=enregistre&verifier=oui");
		assertThat(typed().one("d-montant-0")).isEqualTo("9000");
		assertThat(typed().one("d-libelle-1")).isEqualTo("Pompe");
		assertThat(typed().one("precision")).isEqualTo("Un devis suit.");
		assertThat(get("/budget?fait=enregistre&verifier=oui")).bodyText()
			.contains("C’est enregistré", "Les deux totaux sont égaux", "value=\"Pompe\"", "Dépense, ligne 2");
	}

}
