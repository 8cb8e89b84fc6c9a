package org.portailsolidaire.calls.writing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.calls.publication.Approval;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.people.memberships.MemberRights;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.Statements;
import org.portailsolidaire.calls.writing.Section.PartId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of a call being written. */
@EmptyPortalTest
class WritingPagesTests {

	/** Those of the session, and five of the saving. */
	private static final int MOST_STATEMENTS = 8;

	@Autowired
	ApplicationContext portal;

	@Autowired
	MockMvcTester mvc;

	private TestCalls calls;

	private Cookie session;

	private String token;

	private UUID call;

	@BeforeEach
	void someone() {
		this.calls = new TestCalls(this.portal);
		TestPeople people = new TestPeople(this.portal);
		this.session = people.session(people.person(Role.STAFF).id());
		this.token = people.token(this.session);
		this.call = this.calls.whole(null);
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(URI.create("/gestion/appels" + path)).cookie(this.session).exchange();
	}

	private MvcTestResult post(String path, String... fields) {
		var request = this.mvc.post()
			.uri(URI.create("/gestion/appels" + path))
			.cookie(this.session)
			.param("_csrf", this.token);
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	@Test
	void everyPageOfACallIsShown() {
		PartId question = this.portal.getBean(Items.class)
			.add(this.call, Section.QUESTION, "yes-no", Writer.of(this.calls.paul()));
		this.calls.type(this.call, question.path(), "intitule", "Avez-vous un terrain ?");
		for (String page : List.of("", "/identite", "/calendrier", "/conditions", "/volets", "/volet-1", "/zones",
				"/zones?q=benin", "/themes", "/documents", "/contacts", "/grille", "/questions", "/" + question.path(),
				"/apercu", "/apercu/formulaire")) {
			assertThat(get("/" + this.call + page)).as(page).hasStatusOk();
		}
		assertThat(get("")).bodyText().contains("De l’eau à Tanghin", "brouillon");
		assertThat(get("?etat=published")).bodyText().contains("Aucun appel");
		assertThat(get("/" + this.call + "/zones?q=benin")).bodyText().contains("Bénin", "value=\"BJ\"");
		assertThat(get("/" + this.call + "/zones?q=cote+d'ivoire")).bodyText().contains("value=\"CI\"");
		assertThat(get("/" + this.call + "/zones?q=rca")).bodyText().contains("value=\"CF\"");
		assertThat(get("/" + this.call + "/zones?q=congo")).bodyText().contains("value=\"CD\"", "value=\"CG\"");
		assertThat(get("/" + this.call + "/zones?q=afri+oue")).bodyText().contains("value=\"011\"");
		assertThat(get("/" + this.call + "/apercu/formulaire")).bodyText().contains("Avez-vous un terrain ?");
		for (String absent : List.of("/volet-99", "/nulle-part", "/question", "/identite-3")) {
			assertThat(get("/" + this.call + absent)).as(absent).hasStatus(404);
		}
		assertThat(get("/" + UUID.randomUUID())).hasStatus(404);
	}

	@Test
	void theHeaderNamesTheFunderForWhichOneWrites() {
		TestPeople people = new TestPeople(this.portal);
		Person claire = people.person();
		UUID funder = this.calls.funder(claire, MemberRights.EDITOR);
		UUID own = this.calls.draft(funder);

		assertThat(get("/" + own)).bodyText().contains("<small>Agence</small>");
		this.session = people.session(claire.id());
		assertThat(get("/" + own)).bodyText().contains("<small>Fonds " + funder + "</small>");
	}

	@Test
	void theDraftIsSavedAFewFieldsAtATimeInFewStatements() {
		String path = "/" + this.call + "/identite/brouillon";
		int version = this.calls.part(this.call, "identite").version();
		List<String> sent = Statements.sent(() -> assertThat(post(path, "version", Integer.toString(version), "champs",
				"resume", "titre", "De l’eau à Tanghin", "resume", "Deux puits."))
			.hasStatusOk()
			.bodyText()
			.contains("\"revision\":" + (version + 1), "Brouillon enregistré"));

		assertThat(sent).as(sent::toString).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
		assertThat(this.calls.part(this.call, "identite").typed())
			.returns("Deux puits.", (typed) -> typed.said("resume"))
			.returns("Un **puits**.", (typed) -> typed.said("presentation"));
		assertThat(post(path, "version", Integer.toString(version), "champs", "titre", "titre", "Perdu"))
			.hasStatus(409);
		assertThat(this.calls.part(this.call, "identite").typed().said("titre")).isEqualTo("De l’eau à Tanghin");
	}

	@Test
	void bothTextsAreShownWhenTwoWroteAndOneChoosesFieldByField() {
		String path = "/" + this.call + "/identite";
		this.calls.type(this.call, "identite", "titre", "Le titre de Paul", "resume", "Le résumé de Paul");
		String version = Integer.toString(this.calls.part(this.call, "identite").version());

		assertThat(post(path, "version", "0", "titre", "Mon titre", "resume", "Mon résumé")).hasStatus(409)
			.bodyText()
			.contains("Mon titre", "Le titre de Paul", "Mon résumé", "Le résumé de Paul", "Rien n’est perdu");
		assertThat(post(path + "/choix", "version", version, "mien.titre", "Mon titre", "mien.resume", "Mon résumé",
				"garde.titre", "moi"))
			.hasStatus(422)
			.bodyText()
			.contains("Mon résumé", "Choisissez le texte à garder");
		assertThat(post(path + "/choix", "version", version, "mien.titre", "Mon titre", "mien.resume", "Mon résumé",
				"garde.titre", "moi", "garde.resume", "autre"))
			.hasStatus3xxRedirection();
		assertThat(this.calls.part(this.call, "identite").typed()).returns("Mon titre", (typed) -> typed.said("titre"))
			.returns("Le résumé de Paul", (typed) -> typed.said("resume"));
	}

	@Test
	void aTextThatIsTooLongToKeepIsRefusedWhole() {
		String version = Integer.toString(this.calls.part(this.call, "identite").version());

		assertThat(
				post("/" + this.call + "/identite", "version", version, "titre", "Court", "resume", "x".repeat(60_001)))
			.hasStatus(413);
		assertThat(this.calls.part(this.call, "identite").typed().said("resume")).isEqualTo("Un puits.");
	}

	@Test
	void whoPublishesReadsWhatSomeoneChangedMeanwhile() {
		String path = "/" + this.call + "/publication";
		String read = Integer.toString(this.calls.call(this.call).revision());
		assertThat(get("/" + this.call)).bodyText().contains("name=\"revision\" value=\"" + read + "\"");
		this.calls.type(this.call, "identite", "resume", "Deux puits.");

		assertThat(post(path, "quand", "maintenant", "revision", read)).hasStatus(422)
			.bodyText()
			.contains("relisez-le, puis publiez");
		String now = Integer.toString(this.calls.call(this.call).revision());
		assertThat(post(path, "quand", "maintenant", "revision", now)).hasStatus3xxRedirection();
		assertThat(post(path, "quand", "maintenant", "revision", now)).hasStatus3xxRedirection();
	}

	@Test
	void aThemeIsFoundByItsNameAndThoseChosenStay() {
		this.calls.type(this.call, "themes", "tous", "", "themes", "sport");
		String path = "/" + this.call + "/themes";
		String version = Integer.toString(this.calls.part(this.call, "themes").version());

		assertThat(get(path + "?q=ENERG")).bodyText()
			.contains("value=\"energie\"", "value=\"sport\"")
			.doesNotContain("value=\"sante\"");
		assertThat(get(path + "?q=licorne")).bodyText()
			.contains("Aucun thème ne contient", "value=\"sport\"")
			.doesNotContain("value=\"sante\"");
		assertThat(get(path)).bodyText().contains("value=\"sante\"", "value=\"energie\"");
		assertThat(post(path, "version", version, "themes", "sport", "acte", "chercher", "q", "eau"))
			.hasRedirectedUrl("/gestion/appels" + path + "?fait=enregistre&q=eau#trouvees");
	}

	@Test
	void whatCannotBeUndoneIsAskedTwice() {
		assertThat(get("/" + this.call + "/volets")).bodyText().contains("<details class=\"sure\">", "Oui, retirer");
		assertThat(get("/" + this.call)).bodyText()
			.contains("<details class=\"sure\">", "effacé pour toujours", "Oui, supprimer ce brouillon");
	}

	@Test
	void whatChangedMeanwhileIsNotRemovedAndThatIsSaid() {
		String list = "/" + this.call + "/volets";
		String gone = "/" + this.call + "/volet-1/suppression";
		String version = Integer.toString(this.calls.part(this.call, "volet-1").version());
		this.calls.type(this.call, "volet-1", "max", "6000");

		assertThat(post(gone, "version", version)).hasRedirectedUrl("/gestion/appels" + list + "?fait=change");
		assertThat(get(list + "?fait=change")).bodyText().contains("Rien n’a été fait", "msg-warn");
		version = Integer.toString(this.calls.part(this.call, "volet-1").version());
		assertThat(post(gone, "version", version)).hasRedirectedUrl("/gestion/appels" + list + "?fait=supprime");
		assertThat(post(gone, "version", version)).hasRedirectedUrl("/gestion/appels" + list + "?fait=rien");
	}

	@Test
	void whatChangedMeanwhileIsNotApprovedAndThatIsSaid() {
		Person claire = new TestPeople(this.portal).person();
		UUID own = this.calls.whole(this.calls.funder(claire, MemberRights.EDITOR));
		Actor member = TestCalls.actor(claire, Role.FUNDER);
		this.portal.getBean(Approval.class).ask(own, Writer.of(member), member);
		String read = Integer.toString(this.calls.call(own).revision());
		this.calls.type(own, "identite", "resume", "Deux puits.");
		String path = "/gestion/appels/" + own + "?fait=";

		assertThat(post("/" + own + "/approbation/accord", "revision", read)).hasRedirectedUrl(path + "change");
		String now = Integer.toString(this.calls.call(own).revision());
		assertThat(post("/" + own + "/approbation/accord", "revision", now)).hasRedirectedUrl(path + "approuve");
		assertThat(post("/" + own + "/approbation/accord", "revision", now)).hasRedirectedUrl(path + "rien");
	}

	@Test
	void markdownWithHtmlAndScriptsDoesNothing() {
		this.calls.type(this.call, "identite", "presentation",
				"**gras** [ici](javascript:alert(1)) <img src=x onerror=alert(1)>\n\n<script>alert(1)</script>");

		for (String page : List.of("/identite", "/apercu")) {
			assertThat(get("/" + this.call + page)).bodyText()
				.contains("<strong>gras</strong>", "&lt;script&gt;alert(1)")
				.doesNotContain("<script>alert", "<img src", "href=\"javascript:");
		}
	}

	@Test
	void allThatIsMissingIsSaidWithALinkToItsField() {
		this.calls.type(this.call, "zones", "zones", "");
		this.calls.type(this.call, "grille", "poids-0", "99");

		assertThat(get("/" + this.call)).bodyText()
			.contains("2 à revoir", "/zones?verifier=oui#zones", "/grille?verifier=oui#total", "Les poids font 184");
		assertThat(post("/" + this.call + "/publication", "quand", "maintenant")).hasStatus(422)
			.bodyText()
			.contains("Il reste des points à revoir");
		assertThat(post("/" + this.call + "/publication", "quand", "plus-tard", "jour", "2020-01-01")).hasStatus(422)
			.bodyText()
			.contains("Cette date de publication est passée");
	}

	@Test
	void aCallGoesFromBlankToPublicThroughItsPages() {
		MvcTestResult begun = post("", "titre", "Une bibliothèque");
		String path = begun.getResponse()
			.getHeader("Location")
			.replaceFirst("^/gestion/appels", "")
			.replaceFirst("\\?.*", "");
		post(path + "/identite", "version", "0", "titre", "Une bibliothèque", "resume", "Des livres.", "hebergement",
				"ici");
		post(path + "/calendrier", "version", "0", "cloture", "2027-03-31");
		post(path + "/zones", "version", "0", "zones", "TG");
		post(path + "/themes", "version", "0", "tous", "oui");
		post(path + "/contacts", "version", "0", "organisme", "Agence");
		String line = post(path + "/volets").getResponse().getHeader("Location");
		assertThat(line).endsWith("/volet-1");
		post(path + "/volet-1", "version", "0", "autre-bailleur", "Fonds des livres", "max", "5 000 €", "regle",
				"siege-france");
		assertThat(get(path + "/volet-1")).bodyText()
			.contains("Votre association a son siège en France.", "lang=\"en\"");
		assertThat(get(path)).bodyText().contains("Rien ne manque");
		assertThat(post(path + "/publication", "quand", "maintenant")).hasStatus3xxRedirection();

		assertThat(this.mvc.get().uri("/appels/une-bibliotheque")).hasStatusOk()
			.bodyText()
			.contains("Une bibliothèque", "Fonds des livres");
	}

	@Test
	void aFileIsTriedThenImportedAsItWasTried() {
		String good = "source;reference;titre;bailleurs\nessai;1;Un appel;Fonds";
		assertThat(upload("source;reference;titre;bailleurs\nessai;1;;Fonds")).hasStatus(422)
			.bodyText()
			.contains("ligne 2", "titre", "manque");
		assertThat(upload("rien")).hasStatus(422).bodyText().contains("Ce fichier ne se lit pas");
		assertThat(upload(good)).hasStatusOk().bodyText().contains("1 à créer", "Importer et publier");
		assertThat(this.mvc.get().uri("/appels/un-appel")).hasStatus(404);
		assertThat(post("/import")).hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri("/appels/un-appel")).hasStatusOk();
		assertThat(post("/import")).hasStatus3xxRedirection();
	}

	@Test
	void theGoodLinesOfAFileAreImportedAndCounted() {
		String file = "source;reference;titre;bailleurs\nessai;1;Un appel;Fonds\nessai;2;;Fonds";
		assertThat(upload(file)).hasStatus(422).bodyText().contains("CSV en UTF-8", "Importer les bonnes lignes");
		assertThat(post("/import", "lignes", "bonnes")).hasStatusOk()
			.bodyText()
			.contains("Créés\u00a0: 1", "Refusés\u00a0: 1", "ligne 3")
			.doesNotContain("Importer les bonnes lignes");
		assertThat(this.mvc.get().uri("/appels/un-appel")).hasStatusOk();

		assertThat(upload(file.substring(0, file.lastIndexOf('\n')))).hasStatusOk();
		String done = post("/import").getResponse().getHeader("Location");
		assertThat(done).endsWith("/import?fait=importe&crees=0&changes=0&inchanges=1&refuses=0");
		assertThat(get(done.replace("/gestion/appels", ""))).bodyText().contains("Sans changement\u00a0: 1");
	}

	@Test
	void anImportedCallIsWrittenOnAndImportedAgain() throws Exception {
		String file = "source;reference;titre;bailleurs\nessai;1;Un appel;Fonds";
		upload(file);
		post("/import");
		String list = get("?q=appel").getResponse().getContentAsString(StandardCharsets.UTF_8);
		String id = list.replaceFirst("(?s).*href=\"/gestion/appels/([0-9a-f-]{36})\".*", "$1");
		assertThat(get("/" + id + "/identite")).bodyText().contains("value=\"Un appel\"");

		upload(file.replace("Un appel", "Un appel changé"));
		post("/import");
		assertThat(get("/" + id + "/identite")).bodyText().contains("value=\"Un appel changé\"");
		post("/" + id + "/identite", "version", "1", "titre", "Mon titre", "hebergement", "ailleurs");
		upload(file.replace("Un appel", "Encore un autre"));
		post("/import");
		assertThat(get("/" + id + "/identite")).bodyText().contains("value=\"Mon titre\"");
	}

	private MvcTestResult upload(String content) {
		return this.mvc.post()
			.uri("/gestion/appels/import/essai")
			.multipart()
			.file(new MockMultipartFile("fichier", "appels.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)))
			.cookie(this.session)
			.param("_csrf", this.token)
			.exchange();
	}

}
