package org.portailsolidaire.applying.steps;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.people.memberships.Standing;
import org.portailsolidaire.people.memberships.TestOrganisations;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.Statements;
import org.portailsolidaire.support.TestClock;
import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.applying.applications.Requesting;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.applying.form.CallLines;
import org.portailsolidaire.applying.form.Step;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of dossiers, with no script at all. */
@EmptyPortalTest
class ApplicationPagesTests {

	private static final int MOST_STATEMENTS_OF_A_PAGE = 12;

	private static final int MOST_STATEMENTS_OF_THE_DOSSIER = 11;

	private static final int MOST_STATEMENTS_OF_A_SAVING = 9;

	@Autowired
	ApplicationContext portal;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	private TestApplications applications;

	private Person owner;

	private Cookie session;

	private String token;

	@BeforeEach
	void someone() {
		this.applications = new TestApplications(this.portal);
		this.owner = new TestPeople(this.portal).person();
		signIn();
	}

	private void signIn() {
		TestPeople people = new TestPeople(this.portal);
		this.session = people.session(this.owner.id());
		this.token = people.token(this.session);
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(URI.create(path)).cookie(this.session).exchange();
	}

	private MvcTestResult post(String path, String... fields) {
		var request = this.mvc.post().uri(URI.create(path)).cookie(this.session).param("_csrf", this.token);
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private static String location(MvcTestResult answer) {
		String location = answer.getResponse().getHeader("Location");
		return (location != null) ? location : "none: " + answer.getResponse().getStatus();
	}

	private String slug(UUID call) {
		return this.jdbc.sql("select slug from call where id = ?").param(call).query(String.class).single();
	}

	private int revision(String number) {
		return this.jdbc.sql("select revision from application where number = ?")
			.param(number)
			.query(Integer.class)
			.single();
	}

	@Test
	void aDossierIsBegunFromThePageOfItsCall() {
		String path = "/appels/" + slug(this.applications.calls().open());
		assertThat(this.mvc.get().uri(path).exchange()).bodyText().contains(path + "/dossier", "Déposer un dossier");
		assertThat(get(path + "/dossier")).hasStatusOk().bodyText().contains("Enregistrer une association");
		Standing standing = new TestOrganisations(this.portal).association(this.owner);

		assertThat(get(path + "/dossier")).hasStatusOk().bodyText().contains(standing.name());
		assertThat(post(path + "/dossier", "association", standing.slug(), "titre", " ")).hasStatus(422);
		assertThat(post(path + "/dossier", "association", "autre", "titre", "Un puits")).hasStatus(422);
		MvcTestResult begun = post(path + "/dossier", "association", standing.slug(), "titre", "Un puits");
		assertThat(location(begun)).isEqualTo("/dossiers/2027-P-0001?fait=commence");
		assertThat(location(post(path + "/dossier", "association", standing.slug(), "titre", "UN PUITS")))
			.isEqualTo("/dossiers/2027-P-0001?fait=deja");
		assertThat(get("/dossiers/2027-P-0001?fait=deja")).bodyText().contains("Vous avez déjà un dossier");
		assertThat(get("/dossiers")).bodyText().contains("Un puits", "Non déposé — il reste 129 jours");
		assertThat(get("/espace")).bodyText().contains("À faire maintenant", "/dossiers/2027-P-0001/depot");
		this.clock.set("2027-03-31T22:00:00Z");
		signIn();
		assertThat(post(path + "/dossier", "association", standing.slug(), "titre", "Tard")).hasStatus(422);
	}

	@Test
	void theTextsOfAnotherDossierAreTakenAgainButNotWhatItsCallAsked() {
		String first = this.applications.whole(this.owner);
		String path = "/appels/" + slug(this.applications.calls().open()) + "/dossier";
		String association = this.jdbc.sql("select slug from organisation where kind = 'ASSOCIATION'")
			.query(String.class)
			.single();
		assertThat(get(path)).bodyText().contains(first);
		post(path, "association", association, "titre", "Deux puits", "modele", first);
		String second = "2027-P-0002";

		assertThat(this.applications.points(second, this.owner)).hasSize(3)
			.anyMatch((point) -> point.startsWith("budget aide-"))
			.anyMatch((point) -> point.startsWith("questions "));
		assertThat(get("/dossiers/" + second + "/projet")).bodyText().contains("Deux puits", "Un forage.");
	}

	@Test
	void everyPageOfADraftIsShownInBothLanguagesAndSaysThatItIsNotFiled() {
		String number = this.applications.whole(this.owner);
		for (String page : List.of("", "/association", "/partenaire", "/projet", "/contexte", "/objectifs",
				"/activites", "/perennite", "/budget", "/budget?plus=d", "/documents", "/documents/ajout", "/questions",
				"/depot", "/projet?verifier=oui")) {
			List<String> sent = Statements.sent(() -> assertThat(get("/dossiers/" + number + page)).as(page)
				.hasStatusOk()
				.bodyText()
				.contains("Non déposé — il reste 129 jours", "jusqu’au mercredi 31 mars 2027"));
			assertThat(sent).as(page + sent)
				.hasSizeLessThanOrEqualTo(page.isEmpty() ? MOST_STATEMENTS_OF_THE_DOSSIER : MOST_STATEMENTS_OF_A_PAGE);
			assertThat(get("/en/dossiers/" + number + page)).as(page)
				.hasStatusOk()
				.bodyText()
				.contains("Not submitted — 129 days left");
		}
		for (String absent : List.of("/recepisse", "/contenu.json", "/nulle-part")) {
			assertThat(get("/dossiers/" + number + absent)).as(absent).hasStatus(404);
		}
		assertThat(get("/dossiers/2027-P-9999")).hasStatus(404);
	}

	@Test
	void aDossierIsBegunForTheAssociationThatIsChosen() {
		new TestOrganisations(this.portal).association(this.owner);
		Standing second = new TestOrganisations(this.portal).association(this.owner);
		String path = "/appels/" + slug(this.applications.calls().open()) + "/dossier";
		assertThat(post(path, "association", second.slug(), "titre", "Un puits", "acte", "voir")).hasStatusOk()
			.bodyText()
			.contains("value=\"Un puits\"")
			.containsPattern("value=\"" + second.slug() + "\"[^>]*selected");
		post(path, "association", second.slug(), "titre", "Un puits");

		assertThat(this.jdbc.sql("select organisation_id from application").query(UUID.class).list())
			.containsExactly(second.organisation().value());
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			association ; responsable ; J.C.                   ; J.C.
			association ; responsable ; N´Golo                 ; N’Golo
			association ; responsable ; Yann Le\u00A0Goff      ; Yann Le Goff
			partenaire  ; contact     ; Jean–Marc              ; Jean-Marc
			partenaire  ; contact     ; J.Martin               ; J. Martin
			association ; courriel    ; Nom <a@b.org>          ; a@b.org
			association ; courriel    ; mailto:a@b.org         ; a@b.org
			partenaire  ; courriel    ; \u00A0n’golo@b.org     ; n'golo@b.org
			projet      ; fin         ; 1/3/2028               ; 2028-03-01
			projet      ; fin         ; 31.03.2028             ; 2028-03-31
			projet      ; pays        ; Cote d‘Ivoire          ; CI
			projet      ; pays        ; Sri-Lanka              ; LK
			projet      ; localite    ; \u2003Sokodé\u2028Kara ; Sokodé Kara
			projet      ; resume      ; \u2003Sokodé\u2028Kara ; Sokodé\\nKara
			""")
	void whatIsTypedIsKeptAsItsReaderTakesIt(String step, String field, String typed, String kept) {
		for (String way : List.of("", "/brouillon")) {
			String number = this.applications.whole(this.owner);
			MvcTestResult saved = post("/dossiers/" + number + "/" + step + way, "version",
					Integer.toString(this.applications.read(number, this.owner).opened().application().revision()),
					"champs", field, field, typed.translateEscapes());
			assertThat(saved.getResponse().getStatus()).as(way).isLessThan(400);

			assertThat(this.applications.read(number, this.owner).opened().of(Step.of(step).orElseThrow()).one(field))
				.as(way)
				.isEqualTo(kept.translateEscapes());
		}
	}

	@Test
	void daysThatNobodyMeansLeaveEveryPageReadable() {
		String number = this.applications.whole(this.owner);
		for (String day : List.of("+999999999-12-31", "-999999999-01-01", "+10000-01-01", "31/02/2027 ans")) {
			this.applications.type(number, Step.PROJECT, this.owner, "fin", day);
			this.applications.type(number, Step.ACTIVITIES, this.owner, "debut-0", "2027-06-01", "fin-0", day,
					"debut-1", day);
			for (String page : List.of("", "/projet?verifier=oui", "/activites?verifier=oui", "/budget", "/depot",
					"/documents", "/dossier.pdf")) {
				assertThat(get("/dossiers/" + number + page)).as(day + " " + page).hasStatusOk();
			}
			assertThat(this.applications.points(number, this.owner)).contains("projet fin saisie.jour.unreadable",
					"activites fin-0 saisie.jour.unreadable", "activites debut-1 saisie.jour.unreadable");
		}
	}

	@Test
	void aChoiceThatTheCallDoesNotOfferIsToldAtReview() {
		String number = this.applications.whole(this.owner);
		this.applications.type(number, Step.PROJECT, this.owner, "themes", "eau|nulle-part", "pays", "EU");

		assertThat(this.applications.points(number, this.owner)).contains("projet themes dossier.choix-inconnu",
				"projet pays dossier.choix-inconnu");
		assertThat(get("/dossiers/" + number + "/projet?verifier=oui")).bodyText()
			.contains("n’est pas proposé par cet appel");
	}

	@Test
	void theProfileSaysTheResourcesOfTheYearThatTheRulesAskFor() {
		assertThat(get("/dossiers/" + this.applications.draft(this.owner) + "/association")).bodyText()
			.as("the year before that of the closing")
			.contains("Ressources 2026")
			.doesNotContain("Ressources 2025");
	}

	@Test
	void aFieldIsSavedInFewStatements() {
		String number = this.applications.draft(this.owner);
		String path = "/dossiers/" + number + "/projet/brouillon";
		String base = Integer.toString(revision(number));
		List<String> sent = Statements.sent(() -> assertThat(
				post(path, "version", base, "champs", "resume", "resume", "Un forage.", "titre", "Pas celui-ci"))
			.hasStatusOk()
			.bodyText()
			.contains("\"written\":[\"resume\"]", "Enregistré à"));

		assertThat(sent).as(sent::toString).hasSizeLessThanOrEqualTo(MOST_STATEMENTS_OF_A_SAVING);
		assertThat(this.applications.read(number, this.owner).opened().of(Step.PROJECT).one("titre"))
			.isEqualTo("De l’eau à Kpalimé");
		assertThat(post(path, "version", base, "champs", "resume", "resume", "Un puits.")).hasStatus(409)
			.bodyText()
			.contains("\"conflicts\":[\"resume\"]");
	}

	@Test
	void aPageIsSavedWithItsButtonAndLeadsOn() {
		String number = this.applications.draft(this.owner);
		String path = "/dossiers/" + number + "/projet";
		String base = Integer.toString(revision(number));

		assertThat(location(post(path, "version", base, "titre", "Un puits", "resume", "Creuser.", "themes", "eau",
				"themes", "sante", "acte", "continuer")))
			.isEqualTo("/dossiers/" + number + "/contexte");
		assertThat(get(path)).bodyText().contains("Creuser.", "value=\"sante\" checked");
		assertThat(location(post(path, "version", Integer.toString(revision(number)), "titre", "Un puits")))
			.isEqualTo(path + "?fait=enregistre");
		assertThat(get(path)).bodyText().doesNotContain("value=\"sante\" checked");
	}

	@Test
	void bothTextsAreShownAndOneIsChosen() {
		String number = this.applications.draft(this.owner);
		String path = "/dossiers/" + number + "/projet";
		String base = Integer.toString(revision(number));
		this.applications.type(number, Step.PROJECT, this.owner, "resume", "Le texte d’Awa");

		assertThat(post(path, "version", base, "resume", "Mon texte", "localite", "Kpalimé")).hasStatus(409)
			.bodyText()
			.contains("Le texte d’Awa", "Mon texte", "garde.resume", path + "?fait=choisi");
		String now = Integer.toString(revision(number));
		assertThat(post(path + "/choix", "version", now, "mien.resume", "Mon texte")).hasStatus(422)
			.bodyText()
			.contains("Mon texte", "Le texte d’Awa");
		now = Integer.toString(revision(number));
		assertThat(location(post(path + "/choix", "version", now, "mien.resume", "Mon texte", "garde.resume", "moi")))
			.isEqualTo(path + "?fait=choisi");
		assertThat(get(path + "?fait=choisi")).bodyText().contains("Votre choix est fait");
		assertThat(get(path)).bodyText().contains("Mon texte", "Kpalimé").doesNotContain("Le texte d’Awa");
	}

	@Test
	void twoTextsAreComparedInWordsNotInCodes() {
		String number = this.applications.draft(this.owner);
		String path = "/dossiers/" + number;
		String base = Integer.toString(revision(number));
		this.applications.type(number, Step.PARTNER, this.owner, "pays", "TG", "convention", "convention-signee");
		this.applications.type(number, Step.PROJECT, this.owner, "debut", "2027-06-01", "themes", "eau|sante");
		this.applications.type(number, Step.BUDGET, this.owner, "d-categorie-0", "travaux");

		assertThat(post(path + "/partenaire", "version", base, "pays", "RW", "convention", "sans-convention"))
			.hasStatus(409)
			.bodyText()
			.contains(">Togo<", ">Rwanda<", "value=\"RW\"")
			.doesNotContain(">TG<", ">RW<", ">convention-signee<", ">sans-convention<");
		assertThat(post(path + "/projet", "version", base, "debut", "2027-07-01", "themes", "eau")).hasStatus(409)
			.bodyText()
			.contains(">1er juin 2027<", ">1er juillet 2027<", "value=\"2027-07-01\"")
			.doesNotContain(">2027-06-01<", ">2027-07-01<", ">eau<");
		assertThat(post(path + "/budget", "version", base, "champs", "d-categorie-0", "d-categorie-0", "personnel"))
			.hasStatus(409)
			.bodyText()
			.doesNotContain(">travaux<");
	}

	@Test
	void aBudgetIsWrittenReckonedAndCorrectedWithoutAScript() {
		String number = this.applications.whole(this.owner);
		String path = "/dossiers/" + number + "/budget";
		String grant = "aide-"
				+ CallLines.keys(this.applications.read(number, this.owner).opened().content()).getFirst();

		assertThat(post(path + "/calcul", "d-libelle-0", "Forage", "d-categorie-0", "travaux", "d-montant-0", "10000",
				grant, "5500", "r-libelle-0", "Dons", "r-source-0", "prive", "r-montant-0", "3000"))
			.hasStatusOk()
			.bodyText()
			.contains("Il manque 1\u202F500\u00A0€ de recettes en argent",
					"Il faudrait demander au plus 5\u202F000\u00A0€")
			.doesNotContain("<html");
		assertThat(get(path)).bodyText().contains("Les deux totaux sont égaux", "8\u202F000\u00A0€");
		assertThat(location(post(path, "version", Integer.toString(revision(number)), "d-libelle-0", "Forage",
				"d-categorie-0", "travaux", "d-montant-0", "8000", "d-libelle-1", "Pompe", "d-montant-1", "x",
				"d-genre-2", "argent", grant, "4000", "r-libelle-0", "Cotisations", "r-source-0", "fonds-propres",
				"r-montant-0", "4000", "acte", "depense")))
			.isEqualTo(path + "?fait=enregistre&plus=d#ajouter-d");
		assertThat(get(path + "?verifier=oui")).bodyText().contains("value=\"x\"", "Dépense, ligne 2", "d-libelle-2");
		assertThat(this.jdbc.sql("select count(*) from application_field where field = 'd-genre-2'")
			.query(Integer.class)
			.single()).as("a line without text").isZero();
		post(path, "version", Integer.toString(revision(number)), "d-libelle-0", "Forage", "d-categorie-0", "travaux",
				"d-montant-0", "8000", "d-libelle-1", "Pompe", "d-montant-1", "x", grant, "4000", "r-libelle-0",
				"Cotisations", "r-source-0", "fonds-propres", "r-montant-0", "4000", "retirer", "d-1");
		assertThat(this.applications.points(number, this.owner)).isEmpty();
	}

	@Test
	void aDossierIsReadAgainSignedAndFiled() {
		String number = this.applications.whole(this.owner);
		String path = "/dossiers/" + number;
		this.applications.type(number, Step.PROJECT, this.owner, "resume", " ");
		assertThat(get(path + "/depot")).bodyText()
			.contains("/projet?verifier=oui#resume")
			.doesNotContain("name=\"signature\"");
		this.applications.type(number, Step.PROJECT, this.owner, "resume", "Un forage.");
		assertThat(get(path + "/depot")).bodyText().contains("name=\"signature\"", this.owner.name());
		assertThat(post(path + "/depot", "qualite", "Présidente")).hasStatus(422)
			.bodyText()
			.contains("Cochez la case pour signer");

		String[] unread = { "declaration-exact", "oui", "declaration-mandat", "oui", "declaration-donnees", "oui",
				"qualite", "Présidente", "signature", "oui", "edition", "1.0" };
		assertThat(post(path + "/depot", unread)).hasStatus(422)
			.bodyText()
			.contains("Rien n’est déposé", this.owner.name() + " a écrit dans le dossier", "value=\"Présidente\"");
		String[] signed = unread.clone();
		signed[signed.length - 1] = this.applications.edition(number, this.owner);
		assertThat(get(path + "/depot")).bodyText().contains("value=\"" + signed[signed.length - 1] + "\"");
		assertThat(location(post(path + "/depot", signed))).isEqualTo(path + "/recepisse?fait=depose");
		assertThat(location(post(path + "/depot", signed))).isEqualTo(path + "/recepisse?fait=deja");
		assertThat(get(path + "/recepisse")).hasStatusOk()
			.bodyText()
			.contains(number, "Présidente", "22 novembre 2026 à 11", "11:00:00")
			.containsPattern("<code>[0-9a-f]{64}</code>");
		assertThat(get("/espace")).bodyText().contains("Étape 3 sur 6\u00A0: Vérification");
		assertThat(get(path + "/contenu.json")).hasStatusOk().bodyText().contains("\"numero\" : \"" + number + "\"");
		assertThat(get(path + "/projet")).hasStatusOk().bodyText().contains("Déposé le 22 novembre 2026", "Un forage.");
		assertThat(post(path + "/projet", "version", "99", "resume", "Trop tard")).hasStatus(409)
			.bodyText()
			.contains("n’est plus un brouillon");
		assertThat(post(path + "/projet/brouillon", "champs", "resume", "resume", "Trop tard")).hasStatus(410);
		assertThat(location(post(path + "/retrait", "raison", "Reporté"))).isEqualTo(path + "?fait=retire");
		assertThat(get(path + "?fait=retire")).bodyText().contains("Le dossier est retiré");
	}

	@Test
	void aReceiptSaysThatTheDossierWasJustFiledOnlyThen() {
		String number = this.applications.filed(this.owner);
		String path = "/dossiers/" + number + "/recepisse";

		assertThat(get(path + "?fait=depose")).bodyText()
			.contains("Votre dossier vient d’être déposé.", "Un courriel avec ces informations est parti");
		assertThat(get(path)).bodyText()
			.contains("Dossier déposé le 22 novembre 2026 à 11", "Prochaine étape")
			.doesNotContain("vient d’être", "Un courriel avec");
		post("/dossiers/" + number + "/retrait", "raison", "Reporté");
		assertThat(get(path + "?fait=depose")).bodyText()
			.contains("Ce dossier a été déposé, puis retiré.")
			.doesNotContain("vient d’être", "Un courriel avec", "Et maintenant", "Prochaine étape");
	}

	@Test
	void aTextThatIsTooLongToBeKeptIsRefusedWholeAndShownAgain() {
		String number = this.applications.draft(this.owner);
		String path = "/dossiers/" + number + "/projet";
		String base = Integer.toString(revision(number));
		String text = "é".repeat(60_000) + "la fin";

		assertThat(post(path, "version", base, "version.localite", "0", "champs", "resume", "champs", "localite",
				"resume", text, "localite", "Kpalimé"))
			.hasStatus(422)
			.bodyText()
			.contains("trop long pour être enregistré", "60\u202F006", text, "name=\"version\" value=\"" + base + "\"",
					"name=\"version.localite\" value=\"0\"", "data-unsaved=\"resume localite\"", "Kpalimé");
		assertThat(post(path + "/brouillon", "version", base, "champs", "resume", "champs", "localite", "resume", text,
				"localite", "Kpalimé"))
			.hasStatus(422)
			.bodyText()
			.contains("\"refused\":[\"resume\"]", "trop long pour être enregistré");
		assertThat(post(path + "/choix", "version", base, "mien.resume", text, "garde.resume", "moi")).hasStatus(422)
			.bodyText()
			.contains("trop long pour être enregistré", text);
		assertThat(post("/dossiers/" + number + "/budget", "version", base, "precision", text)).hasStatus(422)
			.bodyText()
			.contains("trop long pour être enregistré", text);
		assertThat(post("/dossiers/" + number + "/budget/calcul", "d-libelle-0", text, "d-montant-0", "5"))
			.hasStatus(422)
			.bodyText()
			.contains("200 signes au plus, il en a 60\u202F000");
		assertThat(this.applications.read(number, this.owner).opened().of(Step.PROJECT).values())
			.doesNotContainKeys("resume", "localite");

		List<String> much = new ArrayList<>(List.of("version", base));
		for (int i = 0; i < 40; i++) {
			much.addAll(List.of("d-libelle-" + i, "x".repeat(30_000)));
		}
		assertThat(post("/dossiers/" + number + "/budget", much.toArray(String[]::new))).hasStatus(422)
			.bodyText()
			.contains("trop long pour être enregistré", "x".repeat(30_000));
	}

	@Test
	void aReasonThatIsTooLongIsRefusedAndKept() {
		String number = this.applications.whole(this.owner);
		String reason = "é".repeat(2000) + "la fin";

		assertThat(post("/dossiers/" + number + "/retrait", "raison", reason)).hasStatus(422)
			.bodyText()
			.contains("2\u202F000 signes au plus, il en a 2\u202F006", reason);
		assertThat(this.applications.read(number, this.owner).opened().application().isDraft()).isTrue();
		assertThat(location(post("/dossiers/" + number + "/retrait", "raison", "é".repeat(2000))))
			.isEqualTo("/dossiers/" + number + "?fait=retire");
	}

	@Test
	void whatIsTypedTooLateIsGivenBackInWords() {
		String number = this.applications.filed(this.owner);
		String path = "/dossiers/" + number;

		assertThat(post(path + "/projet", "version", "99", "titre", "De l’eau à Kpalimé", "resume", "Trop tard.",
				"pays", "RW"))
			.hasStatus(409)
			.bodyText()
			.contains("Votre texte, qui n’est pas enregistré", "Résumé", "Trop tard.", ">Rwanda<")
			.doesNotContain("De l’eau à Kpalimé");
		assertThat(post(path + "/projet/choix", "version", "99", "mien.resume", "Le mien.", "garde.resume", "moi",
				"mien.localite", "Mon bourg", "garde.localite", "autre"))
			.hasStatus(409)
			.bodyText()
			.contains("Résumé", "Le mien.", "Mon bourg");
	}

	private Actor team() {
		Person staff = new TestPeople(this.portal).person(Role.STAFF);
		return new Actor(staff.id(), staff.name(), staff.address(), Locale.FRENCH, Set.of(Role.STAFF));
	}

	@Test
	void aReplyThatComesTooLateIsGivenBackAndWhatWasNotSentIsSaidInWords() {
		String number = this.applications.asked(this.owner);
		String path = "/dossiers/" + number + "/precisions";
		this.applications.type(number, Step.PROJECT, this.owner, "pays", "RW", "debut", "2027-07-01");
		Instant due = this.jdbc.sql("select due_at from change_request")
			.query((row, index) -> row.getTimestamp("due_at").toInstant())
			.single();
		String[] reply = { "version", "0", "reponse-projet", "Le comité entretient la pompe." };
		this.clock.set(due);
		signIn();
		assertThat(post(path + "/projet/reponse", reply)).hasStatus(409)
			.bodyText()
			.contains("Le délai pour répondre est passé", "Votre texte, qui n’est pas enregistré",
					"Le comité entretient la pompe.");
		assertThat(post(path + "/projet/reponse", "version", "0", "reponse-projet", "Long ".repeat(1000)))
			.hasStatus(422)
			.bodyText()
			.contains("Votre texte, qui n’est pas enregistré", "Long Long");

		ApplicationId id = this.applications.id(number);
		Actor team = team();
		this.applications.transaction(() -> this.portal.getBean(Requesting.class).takeBack(id, 1, team));
		assertThat(post(path + "/projet/reponse", reply)).hasStatus(409)
			.bodyText()
			.contains("Plus rien n’est demandé", "Votre texte, qui n’est pas enregistré",
					"Le comité entretient la pompe.");
		assertThat(get(path)).bodyText()
			.contains("qui n’est pas parti", ">Rwanda<", ">1er juillet 2027<")
			.doesNotContain(">RW<", "2027-07-01", "Votre texte, qui");
	}

	@Test
	void aFilingThatComesTooLateIsRefusedInClearWords() {
		String number = this.applications.whole(this.owner);
		this.clock.set("2027-03-31T22:00:00Z");
		signIn();

		assertThat(post("/dossiers/" + number + "/depot", "declaration-exact", "oui", "declaration-mandat", "oui",
				"declaration-donnees", "oui", "qualite", "Présidente", "signature", "oui"))
			.hasStatus(422)
			.bodyText()
			.contains("00:00:00", "l’appel était déjà clos", "Non déposé — l’appel est clos depuis le 31 mars 2027");
	}

	@Test
	void aReaderReadsAndAnEditorDoesNotSign() {
		String number = this.applications.whole(this.owner);
		String path = "/dossiers/" + number;
		this.jdbc.sql(
				"insert into membership (organisation_id, person_id, rights, since) select organisation_id, ?, 'OWNER', now() from application")
			.param(new TestPeople(this.portal).person().id().value())
			.update();
		this.jdbc.sql("update membership set rights = 'READER' where person_id = ?")
			.param(this.owner.id().value())
			.update();

		assertThat(get(path + "/projet")).hasStatusOk()
			.bodyText()
			.contains("pas y écrire")
			.doesNotContain("data-draft");
		assertThat(post(path + "/projet", "version", "99", "resume", "Non")).hasStatus(404);
		this.jdbc.sql("update membership set rights = 'EDITOR' where person_id = ?")
			.param(this.owner.id().value())
			.update();
		assertThat(get(path + "/depot")).bodyText().contains("Seule une personne propriétaire");
		assertThat(post(path + "/depot")).hasStatus(404);
		assertThat(post(path + "/retrait")).hasStatus(404);
	}

	private static byte[] pdf() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (PDDocument document = new PDDocument()) {
			document.addPage(new PDPage());
			document.save(bytes);
		}
		return bytes.toByteArray();
	}

	private MvcTestResult join(String number, String title, String asked, byte[] content) {
		return this.mvc.post()
			.uri(URI.create("/dossiers/" + number + "/documents"))
			.multipart()
			.file(new MockMultipartFile("fichier", "convention.pdf", "application/pdf", content))
			.cookie(this.session)
			.param("_csrf", this.token)
			.param("titre", title)
			.param("demande", asked)
			.exchange();
	}

	@Test
	void aDocumentThatTheCallAsksForIsJoinedAndItsNumberServesOnce() throws IOException {
		String number = this.applications.whole(this.owner);
		String path = "/dossiers/" + number + "/documents";
		this.applications.calls().askFor(this.applications.call(number), "Convention signée");
		assertThat(this.applications.points(number, this.owner))
			.containsExactly("documents demande-0 dossier.manque.document");
		assertThat(get(path + "?verifier=oui")).bodyText().contains("Convention signée\u00A0: joignez ce document");
		assertThat(get(path + "/ajout?demande=Convention%20sign%C3%A9e")).bodyText()
			.contains("value=\"Convention signée\"");

		assertThat(join(number, "Convention", "Convention signée", "pas un PDF".getBytes(StandardCharsets.UTF_8)))
			.hasStatus(422);
		assertThat(join(number, "", "Convention signée", pdf())).hasStatus(422)
			.bodyText()
			.contains("Écrivez le titre du document", "Choisissez de nouveau le fichier");
		assertThat(location(join(number, "Convention", "Convention signée", pdf()))).isEqualTo(path + "?fait=joint");
		assertThat(this.applications.points(number, this.owner)).isEmpty();
		assertThat(get(path)).bodyText().contains("Pièce 1", "Joint\u00A0: pièce 1", "convention.pdf");
		assertThat(get(path + "/1")).hasStatusOk();
		assertThat(location(post(path + "/1/retrait"))).isEqualTo(path + "?fait=enleve");
		assertThat(get(path + "/1")).hasStatus(404);
		byte[] other = pdf();
		join(number, "Autre", "", other);
		assertThat(location(join(number, "Autre", "", other))).as("a second click").isEqualTo(path + "?fait=joint");
		assertThat(this.applications.read(number, this.owner).opened().pieces()).hasSize(1);
		assertThat(get(path)).bodyText().contains("Pièce 2").doesNotContain("Pièce 1");
	}

	@Test
	void fiveHundredLinesAreKeptAndToldToBeTooMany() {
		String number = this.applications.whole(this.owner);
		String path = "/dossiers/" + number + "/budget";
		List<String> fields = new ArrayList<>(List.of("version", Integer.toString(revision(number))));
		for (int i = 0; i < 500; i++) {
			fields.addAll(List.of("d-libelle-" + i, "Dépense " + i, "d-montant-" + i, "1"));
		}

		assertThat(location(post(path, fields.toArray(String[]::new)))).isEqualTo(path + "?fait=enregistre");
		assertThat(get(path + "?verifier=oui")).hasStatusOk().bodyText().contains("Dépense 499", "150 lignes au plus");
	}

	@Test
	void whoHoldsADraftReadsWhatChangedInTheCall() {
		String number = this.applications.draft(this.owner);
		this.applications.calls().close(this.applications.call(number), "2027-04-30", "Un mois de plus.");

		assertThat(get("/dossiers/" + number)).bodyText().contains("Un mois de plus.", "J’ai lu ce changement");
		assertThat(location(post("/dossiers/" + number + "/version")))
			.isEqualTo("/dossiers/" + number + "?fait=version");
		assertThat(get("/dossiers/" + number)).bodyText().doesNotContain("Un mois de plus.");
	}

}
