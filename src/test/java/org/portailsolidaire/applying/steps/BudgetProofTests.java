package org.portailsolidaire.applying.steps;

import java.io.IOException;
import java.net.URI;

import jakarta.servlet.http.Cookie;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.applying.form.Step;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** A budget refers to the documents that are joined, and to no other. */
@EmptyPortalTest
class BudgetProofTests {

	@Autowired
	ApplicationContext portal;

	@Autowired
	MockMvcTester mvc;

	private TestApplications applications;

	private Person owner;

	private String number;

	@BeforeEach
	void aDossierWithOneDocument() {
		this.applications = new TestApplications(this.portal);
		this.owner = new TestPeople(this.portal).person();
		this.number = this.applications.withPiece(this.owner);
		this.applications.fillAll(this.number, this.owner);
	}

	private void type(String field, String value) {
		this.applications.type(this.number, Step.BUDGET, this.owner, field, value);
	}

	private MvcTestResult get(String page) {
		Cookie session = new TestPeople(this.portal).session(this.owner.id());
		return this.mvc.get().uri(URI.create("/dossiers/" + this.number + page)).cookie(session).exchange();
	}

	@Test
	void anAmountRefersToItsQuoteOnEveryPageAndPaper() throws IOException {
		type("d-devis-0", "1");

		assertThat(this.applications.points(this.number, this.owner)).isEmpty();
		assertThat(get("/budget")).bodyText()
			.contains("<option value=\"1\" selected=\"selected\">Pièce 1 – Convention</option>");
		assertThat(get("/depot")).bodyText().contains("Devis\u00A0: pièce 1 · En argent");
		try (PDDocument pdf = Loader.loadPDF(get("/dossier.pdf").getResponse().getContentAsByteArray())) {
			assertThat(new PDFTextStripper().getText(pdf).replaceAll("[\\s\\p{Z}]+", "")).contains("Devis:pièce1");
		}
	}

	@Test
	void aQuoteThatIsNotJoinedIsToldAndKept() {
		type("d-devis-0", "3");

		assertThat(this.applications.points(this.number, this.owner)).containsExactly("budget d-devis-0 budget.piece");
		assertThat(get("/budget?verifier=oui")).bodyText()
			.contains("<option value=\"3\" selected=\"selected\">Pièce 3 (pas jointe)</option>",
					"La pièce 3 n’est pas jointe à ce dossier");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			Relevé de banque; true
			Voir pièce 1; true
			pièce 2; false
			PIECE N° 12 et pièce 1; false
			Pièces 4; false
			Document 5; false
			""")
	void theProofOfAnIncomeIsLookedForAmongTheDocuments(String proof, boolean joined) {
		this.applications.type(this.number, Step.BUDGET, this.owner, "r-etat-0", "acquis", "r-preuve-0", proof);

		assertThat(this.applications.points(this.number, this.owner).contains("budget r-preuve-0 budget.piece"))
			.isEqualTo(!joined);
	}

}
