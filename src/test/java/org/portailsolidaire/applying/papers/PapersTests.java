package org.portailsolidaire.applying.papers;

import org.portailsolidaire.platform.drafting.Edit;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.platform.print.PaperValidator;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.Statements;
import org.portailsolidaire.applying.applications.FieldWriting;
import org.portailsolidaire.applying.applications.Signature;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.applying.filing.Answering;
import org.portailsolidaire.applying.filing.Filing;
import org.portailsolidaire.applying.form.ActivityCalendar;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.platform.drafting.Typed;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Dossiers, receipts and forms as PDF. */
@EmptyPortalTest
class PapersTests {

	private static final int MOST_STATEMENTS = 12;

	@Autowired
	ApplicationContext portal;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	private TestApplications applications;

	private Person owner;

	private Cookie session;

	@BeforeEach
	void someone() {
		this.applications = new TestApplications(this.portal);
		TestPeople people = new TestPeople(this.portal);
		this.owner = people.person();
		this.session = people.session(this.owner.id());
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(URI.create(path)).cookie(this.session).exchange();
	}

	private static String text(MvcTestResult answer) throws IOException {
		assertThat(answer).hasStatusOk().hasContentType("application/pdf");
		try (PDDocument pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
			assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
			return squeezed(new PDFTextStripper().getText(pdf));
		}
	}

	/** Where lines and letters are parted on paper says nothing. */
	private static String squeezed(String text) {
		return text.replaceAll("[\\s\\p{Z}]+", "");
	}

	private static String[] squeezed(String... texts) {
		return Stream.of(texts).map(PapersTests::squeezed).toArray(String[]::new);
	}

	@Test
	void aDraftIsPrintedWithItsMarkAndAllThatIsTyped() throws IOException {
		String number = this.applications.whole(this.owner);
		String path = "/dossiers/" + number + "/dossier.pdf";
		List<MvcTestResult> answers = new ArrayList<>();
		List<String> sent = Statements.sent(() -> answers.add(get(path)));

		assertThat(sent).as(sent::toString).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
		assertThat(text(answers.getFirst()))
			.contains(squeezed(number, "Brouillon — non déposé", "De l’eau à Kpalimé", "Un comité de l’eau.",
					"Litres par jour", "1er juin 2027", "Cotisations", "8 000 €", "50 %"))
			.doesNotContain(squeezed("SHA-256", "Pas encore écrit Pas encore écrit"));
		assertThat(text(get("/en" + path))).contains(squeezed("Draft — not submitted", "Income"));
		assertThat(get("/dossiers/" + number + "/recepisse.pdf")).hasStatus(404);
		assertThat(get("/dossiers/" + number)).bodyText().contains(path, "/formulaire.pdf");
	}

	@Test
	void anEmptyDraftIsPrintedToo() throws IOException {
		String number = this.applications.draft(this.owner);

		assertThat(text(get("/dossiers/" + number + "/dossier.pdf")))
			.contains(squeezed("Pas encore écrit", "Aucun document"));
	}

	@Test
	void whatWasFiledIsPrintedWordForWord() throws IOException {
		String number = this.applications.filed(this.owner);
		String path = "/dossiers/" + number;
		String sha256 = this.jdbc.sql("select sha256 from application_filing").query(String.class).single();
		this.jdbc.sql("update organisation set name = 'Un autre nom' where kind = 'ASSOCIATION'").update();
		this.applications.calls().close(this.applications.call(number), "2027-04-30", "Un mois de plus.");

		assertThat(text(get(path + "/dossier.pdf")))
			.contains(squeezed(number, sha256, "Présidente", "22novembre2026à11h", "11:00:00", "Unforage."))
			.doesNotContain(squeezed("Brouillon", "Unautrenom"));
		assertThat(text(get(path + "/recepisse.pdf")))
			.contains(squeezed("Récépissédedépôt", number, sha256, "Toutestexact.", "11:00:00"));
		assertThat(get(path + "/recepisse")).bodyText().contains(path + "/recepisse.pdf");
		assertThat(this.jdbc.sql("select body from message where kind = 'dossiers.depose'").query(String.class).list())
			.isNotEmpty()
			.allMatch((body) -> body.contains(path + "/recepisse.pdf"));
	}

	/** PDF/UA-1 and PDF/A-2a, says veraPDF. */
	@Test
	void allCanReadThesePapersAndArchivesTakeThem() throws IOException {
		String draft = this.applications.whole(this.owner);
		this.applications.type(draft, Step.PROJECT, this.owner, "titre", "ẹ̀kọ́ \u0645\u062D\u0645\u062F የውሃ 😀 水");
		String filed = this.applications.filed(this.owner);
		String call = this.jdbc.sql("select slug from call limit 1").query(String.class).single();

		for (String path : List.of("/dossiers/" + draft + "/dossier.pdf", "/appels/" + call + "/formulaire.pdf",
				"/dossiers/" + filed + "/dossier.pdf", "/en/dossiers/" + filed + "/recepisse.pdf")) {
			MvcTestResult answer = get(path);
			assertThat(answer).as(path).hasStatusOk();
			assertThat(PaperValidator.faults(answer.getResponse().getContentAsByteArray())).as(path).isEmpty();
		}
	}

	@Test
	void thePageSaysWhichLettersThePaperDoesNotShow() {
		String number = this.applications.whole(this.owner);
		assertThat(get("/dossiers/" + number)).bodyText().doesNotContain("Le PDF ne peut pas", "lettre par lettre");

		this.applications.type(number, Step.PROJECT, this.owner, "titre", "水 et ទឹក");
		assertThat(get("/dossiers/" + number)).bodyText()
			.contains("Le PDF ne peut pas montrer ces signes, un carré les remplace\u00A0: 水.",
					"Le PDF montre lettre par lettre, sans les lier, ce qui est écrit dans ces écritures\u00A0: khmer.",
					"dir=\"auto\"");
	}

	@Test
	void eachFilingHasItsOwnPapers() throws IOException {
		String number = this.applications.asked(this.owner);
		String path = "/dossiers/" + number;
		this.applications.type(number, Step.PROJECT, this.owner, "resume", "Deux puits.");
		Answering answering = this.portal.getBean(Answering.class);
		Instant now = this.portal.getBean(Clock.class).instant();
		for (Step step : List.of(Step.PROJECT, Step.CONTEXT)) {
			answering.reply(number, new Answering.Reply(step, 0, "C’est dit."), TestApplications.actor(this.owner),
					now);
		}
		answering.send(number, TestApplications.actor(this.owner),
				new Signature(this.owner.name(), "Trésorière", List.of("Tout est encore exact.")),
				this.applications.edition(number, this.owner), now);
		List<String> digests = this.jdbc.sql("select sha256 from application_filing order by number")
			.query(String.class)
			.list();

		assertThat(text(get(path + "/recepisse.pdf?depot=1"))).contains(squeezed(digests.getFirst(), "Présidente"))
			.doesNotContain(squeezed(digests.getLast(), "Trésorière"));
		assertThat(text(get(path + "/dossier.pdf?depot=1"))).contains(squeezed(digests.getFirst(), "Un forage."))
			.doesNotContain(squeezed(digests.getLast(), "Deux puits."));
		for (String last : List.of("", "?depot=2")) {
			assertThat(text(get(path + "/recepisse.pdf" + last))).contains(squeezed(digests.getLast(), "Trésorière"));
			assertThat(text(get(path + "/dossier.pdf" + last))).contains(squeezed("Deux puits."));
		}
		assertThat(get(path + "/recepisse?depot=1")).bodyText()
			.contains(path + "/recepisse.pdf?depot=1", path + "/dossier.pdf?depot=1", digests.getFirst());
		for (String none : List.of("3", "0", "100", "x")) {
			for (String paper : List.of("/recepisse", "/recepisse.pdf", "/dossier.pdf", "/contenu.json")) {
				assertThat(get(path + paper + "?depot=" + none)).as(paper + none).hasStatus(404);
			}
		}
	}

	@Test
	void theDatesToComeAreThoseOfTheLastVersionOfTheCall() throws IOException {
		String number = this.applications.whole(this.owner);
		this.applications.calls().announce(this.applications.call(number), "Jury", "2027-06-18");
		this.applications.fileWhole(number, this.owner);
		this.applications.calls().announce(this.applications.call(number), "Jury", "2027-07-02");
		String path = "/dossiers/" + number;

		for (String page : List.of(path, path + "/recepisse")) {
			assertThat(get(page)).bodyText().contains("2 juillet 2027").doesNotContain("18 juin 2027");
		}
		assertThat(text(get(path + "/recepisse.pdf"))).contains(squeezed("2 juillet 2027"))
			.doesNotContain(squeezed("18 juin 2027"));
	}

	@Test
	void aDossierThatWasTakenBackSaysSo() throws IOException {
		String number = this.applications.filed(this.owner);
		this.portal.getBean(Filing.class)
			.withdraw(number, TestApplications.actor(this.owner), null,
					this.portal.getBean(java.time.Clock.class).instant());

		assertThat(text(get("/dossiers/" + number + "/dossier.pdf"))).contains(squeezed("Dossier retiré"));
		assertThat(text(get("/dossiers/" + number + "/recepisse.pdf"))).contains(squeezed("puis retiré"));
	}

	@Test
	void nothingThatIsTypedBreaksAPaper() throws IOException {
		String number = this.applications.whole(this.owner);
		List<Edit> lines = new ArrayList<>();
		for (int i = 0; i < 500; i++) {
			lines.add(new Edit("d-libelle-" + i, List.of("Dépense <b>" + i + "</b>"), 1_000_000));
			lines.add(new Edit("d-montant-" + i, List.of("1"), 1_000_000));
		}
		this.portal.getBean(FieldWriting.class).write(number, Step.BUDGET, lines, this.owner.id());
		this.applications.type(number, Step.PROJECT, this.owner, "titre", "<script>alert(1)</script> 😀 محمد", "resume",
				"</p></body> &nbsp; &#1; " + "long".repeat(3000), "debut", "2027-13-45", "fin", "demain");
		this.applications.type(number, Step.ACTIVITIES, this.owner, "debut-0", "pas une date");

		assertThat(text(get("/dossiers/" + number + "/dossier.pdf"))).contains(squeezed("<script>alert(1)</script>",
				"</p></body> &nbsp; &#1;", "Dépense <b>199</b>", "à lire en ligne : 300.", "dates à écrire"));
	}

	@Test
	void theFormOfACallIsForEveryone() throws IOException {
		UUID call = this.applications.calls().open();
		this.applications.calls().askFor(call, "Convention signée");
		String slug = this.jdbc.sql("select slug from call where id = ?").param(call).query(String.class).single();
		String path = "/appels/" + slug + "/formulaire.pdf";
		MvcTestResult answer = this.mvc.get().uri(path).exchange();

		assertThat(answer.getResponse().getCookies()).isEmpty();
		assertThat(text(answer)).contains(squeezed("Formulaire à préparer", "1. L’association", "Le besoin",
				"3 000 signes au plus", "Convention signée", "Qui paie ?", "mercredi 31 mars 2027"));
		assertThat(this.mvc.get().uri("/appels/" + slug).exchange()).bodyText().contains(path);
		assertThat(text(this.mvc.get().uri("/en" + path).exchange())).contains(squeezed("Form to prepare", "The need"));
		assertThat(this.mvc.get().uri("/appels/absent/formulaire.pdf").exchange()).hasStatus(404);
		this.jdbc.sql("update call set state = 'ARCHIVED', archived_at = now() where id = ?").param(call).update();
		assertThat(this.mvc.get().uri(path).exchange()).hasStatus(410);
	}

	@Test
	void theCalendarSaysItsDatesAndDrawsThem() {
		String number = this.applications.whole(this.owner);

		assertThat(get("/dossiers/" + number + "/activites")).bodyText()
			.contains("du 1er juin 2027 au 30 septembre 2027", "<rect x=\"0.0%\" width=\"33.", "juin 2027");
		ActivityCalendar calendar = ActivityCalendar.of(new Typed(Map.of("titre-0", List.of("Un jour"), "debut-0",
				List.of("2000-01-01"), "fin-0", List.of("2000-01-01"), "titre-1", List.of("Un siècle"), "debut-1",
				List.of("2000-01-01"), "fin-1", List.of("2099-12-31"))), this.applications.words());
		assertThat(calendar.bars()).extracting(ActivityCalendar.Bar::width).containsExactly(10, 1000);
		assertThat(calendar.marks()).hasSizeBetween(3, 6);
	}

	@Test
	void thePlaceIsShownInItsCountry() {
		String number = this.applications.whole(this.owner);
		String path = "/dossiers/" + number + "/projet";

		assertThat(get(path)).bodyText().contains("class=\"here\"", "Togo, d’après ce qui est enregistré");
		this.applications.type(number, Step.PROJECT, this.owner, "coordonnees", "7,21\u202F; 0,78");
		assertThat(get(path)).bodyText().contains("<circle", "au point 7,21\u202F; 0,78");
		this.applications.type(number, Step.PROJECT, this.owner, "coordonnees", "48.85, 2.35");
		assertThat(get(path)).bodyText().contains("est loin de ce pays").doesNotContain("<circle");
		this.applications.type(number, Step.PROJECT, this.owner, "coordonnees", "près du marché", "pays", "KM");
		assertThat(get(path)).hasStatusOk().bodyText().doesNotContain("class=\"here\"");
	}

	@Test
	void theTwoSidesOfABudgetAreDrawn() {
		String number = this.applications.whole(this.owner);

		assertThat(get("/dossiers/" + number + "/budget")).bodyText()
			.contains("<figure class=\"d-chart\">", "class=\"tone t0\"", "Les parts de chaque côté.")
			.doesNotContain("url(#motif-manque)");
		this.applications.type(number, Step.BUDGET, this.owner, "d-montant-0", "9000");
		assertThat(get("/dossiers/" + number + "/budget")).bodyText().contains("url(#motif-manque)", "hachures");
	}

}
