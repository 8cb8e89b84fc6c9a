package org.portailsolidaire.applying.applications;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;

import jakarta.servlet.http.Cookie;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.applying.form.Step;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** An activity has one number wherever it is read, and keeps it. */
@EmptyPortalTest
class ActivityNumberTests {

	@Autowired
	ApplicationContext portal;

	@Autowired
	MockMvcTester mvc;

	private TestApplications applications;

	private Person owner;

	private Cookie session;

	private String number;

	/** The second of four is empty. */
	@BeforeEach
	void threeActivitiesAndAHole() {
		this.applications = new TestApplications(this.portal);
		TestPeople people = new TestPeople(this.portal);
		this.owner = people.person();
		this.session = people.session(this.owner.id());
		this.number = this.applications.whole(this.owner);
		this.applications.type(this.number, Step.ACTIVITIES, this.owner, "titre-1", " ", "description-1", " ",
				"debut-1", " ", "fin-1", " ", "titre-2", "Clore", "description-2", "Une haie.", "debut-2", "2027-07-01",
				"fin-2", "2027-08-31", "titre-3", "Former", "description-3", "Un comité.", "debut-3", "2027-10-01",
				"fin-3", "2028-05-31");
	}

	private void serve(String activity) {
		this.applications.type(this.number, Step.BUDGET, this.owner, "d-activite-0", activity);
	}

	private MvcTestResult get(String page) {
		return this.mvc.get().uri(URI.create("/dossiers/" + this.number + page)).cookie(this.session).exchange();
	}

	@Test
	void itsNumberIsTheSameOnEveryPageAndPaper() throws IOException {
		serve("3");

		assertThat(this.applications.points(this.number, this.owner)).isEmpty();
		assertThat(get("/activites")).bodyText().contains("Activité 3", ">3. Clore</b>", ">4. Former</b>");
		assertThat(get("/budget")).bodyText()
			.containsPattern("<option value=\"3\" selected=\"selected\">3\\. Clore</option>")
			.doesNotContain("<option value=\"2\"");
		assertThat(get("/depot")).bodyText().contains("<h3>Activité 3</h3>");
		try (PDDocument pdf = Loader.loadPDF(get("/dossier.pdf").getResponse().getContentAsByteArray())) {
			assertThat(new PDFTextStripper().getText(pdf).replaceAll("[\\s\\p{Z}]+", "")).contains("Activité3")
				.containsPattern("3\\.Clore.*3\\.Clore")
				.doesNotContain("2.Clore");
		}
		try (ReadableWorkbook workbook = new ReadableWorkbook(
				new ByteArrayInputStream(get("/budget.xlsx").getResponse().getContentAsByteArray()))) {
			assertThat(workbook.getFirstSheet().read().get(1).getCellText(8)).isEqualTo("3");
		}
	}

	@Test
	void aLineThatServesAnEmptyActivityServesNoOther() {
		serve("2");

		assertThat(this.applications.points(this.number, this.owner))
			.containsExactly("budget d-activite-0 budget.activite.vide");
		assertThat(get("/budget?verifier=oui")).bodyText()
			.contains("<option value=\"2\" selected=\"selected\">2. (activité vide)</option>", "L’activité 2 est vide");
	}

}
