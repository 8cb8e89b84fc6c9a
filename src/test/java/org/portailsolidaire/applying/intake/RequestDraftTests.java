package org.portailsolidaire.applying.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the team asks is written beside the sections, kept whoever leaves the page, read
 * whole, and sent once.
 */
@EmptyPortalTest
class RequestDraftTests {

	@Autowired
	ApplicationContext portal;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	private TestPeople people;

	private TestApplications applications;

	private Person fanta;

	private At holder;

	private At ines;

	private At paul;

	private String number;

	private String desk;

	private String asking;

	@BeforeEach
	void aFiledDossierAndTwoOfTheTeam() {
		this.people = new TestPeople(this.portal);
		this.applications = new TestApplications(this.portal);
		this.fanta = this.people.person();
		this.number = this.applications.filed(this.fanta);
		this.holder = new At(this.portal, this.fanta);
		this.ines = new At(this.portal, this.people.person(Role.STAFF));
		this.paul = new At(this.portal, this.people.person(Role.STAFF));
		this.desk = "/gestion/dossiers/" + this.number;
		this.asking = this.desk + "/precisions";
	}

	private static String html(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
	}

	private static String field(String name, String html) {
		Matcher found = Pattern.compile("name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"").matcher(html);
		return found.find() ? found.group(1) : "none";
	}

	/** What a page with no script sends when a button beside a section is pressed. */
	private MvcTestResult keep(At who, String page, String... fields) {
		List<String> sent = new ArrayList<>(List.of("version", field("version", page)));
		Matcher seen = Pattern.compile("name=\"(lu-[a-z]+)\" value=\"([^\"]*)\"").matcher(page);
		while (seen.find()) {
			sent.addAll(List.of(seen.group(1), seen.group(2)));
		}
		Matcher texts = Pattern.compile("<textarea[^>]*name=\"(point-[a-z]+)\"[^>]*>([^<]*)</textarea>").matcher(page);
		while (texts.find()) {
			if (!List.of(fields).contains(texts.group(1))) {
				sent.addAll(List.of(texts.group(1), texts.group(2)));
			}
		}
		sent.addAll(List.of(fields));
		return who.post(this.asking + "/points", sent.toArray(String[]::new));
	}

	private MvcTestResult send(At who) {
		String page = html(who.get(this.asking));
		return who.post(this.asking, "depot", field("depot", page), "demande", field("demande", page), "brouillon",
				field("brouillon", page), "jusqu-au", "2026-12-06");
	}

	private List<String> asked() {
		return this.jdbc.sql("select step || ': ' || asked from change_point order by request, step")
			.query(String.class)
			.list();
	}

	private List<String> prepared() {
		return this.jdbc.sql("select step || ': ' || asked from request_draft_point order by step")
			.query(String.class)
			.list();
	}

	@Test
	void aPointIsWrittenBesideItsSectionAndWaitsForWhoComesBack() {
		String page = html(this.ines.get(this.desk));
		assertThat(page).contains("name=\"point-association\"", "name=\"point-documents\"", "name=\"document-projet\"")
			.doesNotContain("name=\"document-documents\"", "??");
		assertThat(At.location(keep(this.ines, page, "point-projet", "Où est le puits ?", "acte", "garder-projet")))
			.isEqualTo(this.desk + "?fait=point-garde#section-projet");

		assertThat(html(this.ines.get(this.desk))).contains("Où est le puits", "1 précision en préparation");
		assertThat(html(this.paul.get(this.desk))).as("and for the rest of the team")
			.contains("Où est le puits", "par Fanta Diallo");
		assertThat(html(this.ines.get("/en" + this.desk))).contains("1 clarification being prepared")
			.doesNotContain("??");
		assertThat(asked()).as("nothing has gone").isEmpty();
		assertThat(html(this.holder.get("/dossiers/" + this.number))).doesNotContain("puits");
		assertThat(html(this.ines.get(this.asking + "?fait=x"))).contains("Où est le puits", "Envoyer la demande");
	}

	@Test
	void whatIsTypedBesideOtherSectionsIsKeptByAnyButton() {
		keep(this.ines, html(this.ines.get(this.desk)), "point-projet", "Où ?", "point-budget", "Pourquoi ?", "acte",
				"garder-projet");

		assertThat(prepared()).containsExactly("budget: Pourquoi ?", "projet: Où ?");
	}

	@Test
	void aScriptKeepsEachPointAsItIsWritten() {
		assertThat(this.ines.post(this.asking + "/brouillon", "version", "0", "champs", "point-projet", "point-projet",
				"Où est"))
			.hasStatusOk()
			.bodyJson()
			.extractingPath("written")
			.asArray()
			.containsExactly("point-projet");
		assertThat(this.ines.post(this.asking + "/brouillon", "version", "0", "version.point-projet", "1", "champs",
				"point-projet", "point-projet", "Où est le puits ?"))
			.hasStatusOk();
		assertThat(this.ines.post(this.asking + "/brouillon", "version", "0", "champs", "document-budget",
				"document-budget", "oui"))
			.hasStatusOk();
		assertThat(prepared()).containsExactly("budget: ", "projet: Où est le puits ?");
		assertThat(this.ines.post(this.asking + "/brouillon", "version", "9", "champs", "point-projet", "point-projet",
				"x".repeat(2001)))
			.hasStatus(422)
			.bodyJson()
			.extractingPath("refused")
			.asArray()
			.containsExactly("point-projet");
		assertThat(this.ines.post(this.asking + "/brouillon", "version", "0")).as("nothing to save").hasStatusOk();
		assertThat(
				this.ines.post(this.asking + "/brouillon", "version", "0", "champs", "point-rien", "point-rien", "x"))
			.as("no such step")
			.hasStatusOk();
		assertThat(prepared()).hasSize(2);
	}

	@Test
	void twoWhoWriteBesideTwoSectionsKeepBoth() {
		String page = html(this.paul.get(this.desk));
		keep(this.ines, html(this.ines.get(this.desk)), "point-projet", "Où ?", "acte", "garder-projet");

		assertThat(keep(this.paul, page, "point-budget", "Pourquoi ?", "acte", "garder-budget")).hasStatus(302);
		assertThat(prepared()).containsExactly("budget: Pourquoi ?", "projet: Où ?");
	}

	@Test
	void manyWhoBeginTheDraftAtOnceKeepAllOfIt() throws Exception {
		List<Callable<Integer>> saves = new ArrayList<>();
		for (String step : List.of("association", "partenaire", "projet", "contexte", "objectifs", "budget")) {
			saves.add(() -> (saves.size() % 2 == 0 ? this.ines : this.paul)
				.post(this.asking + "/brouillon", "version", "0", "champs", "point-" + step, "point-" + step, "Oui ?")
				.getResponse()
				.getStatus());
		}
		try (ExecutorService threads = Executors.newFixedThreadPool(saves.size())) {
			for (Future<Integer> one : threads.invokeAll(saves)) {
				assertThat(one.get()).isEqualTo(200);
			}
		}

		assertThat(prepared()).hasSize(6);
		assertThat(this.jdbc.sql("select revision from request_draft").query(Integer.class).single()).isEqualTo(6);
	}

	@Test
	void twoWhoWriteBesideTheSameSectionReadBothTexts() {
		String page = html(this.paul.get(this.desk));
		keep(this.ines, html(this.ines.get(this.desk)), "point-projet", "Où ?", "acte", "garder-projet");
		assertThat(this.paul.post(this.asking + "/brouillon", "version", "0", "champs", "point-projet", "point-projet",
				"Quand ?"))
			.hasStatus(409);

		MvcTestResult refused = keep(this.paul, page, "point-projet", "Quand ?", "point-budget", "Combien ?", "acte",
				"garder-projet");
		assertThat(refused).hasStatus(409).bodyText().contains("Où ?", "Quand ?", "Une autre personne");
		assertThat(prepared()).as("the rest is kept").containsExactly("budget: Combien ?", "projet: Où ?");
		keep(this.paul, html(refused), "point-projet", "Où, et quand ?", "acte", "garder-projet");
		assertThat(prepared()).containsExactly("budget: Combien ?", "projet: Où, et quand ?");
	}

	@Test
	void aPointIsTakenOutAloneAndAnEmptyOneIsNone() {
		keep(this.ines, html(this.ines.get(this.desk)), "point-projet", "Où ?", "point-budget", "Combien ?",
				"point-contexte", "Qui ?", "acte", "garder-projet");
		assertThat(At.location(keep(this.ines, html(this.ines.get(this.desk)), "acte", "retirer-projet")))
			.isEqualTo(this.desk + "?fait=point-retire#section-projet");
		assertThat(prepared()).containsExactly("budget: Combien ?", "contexte: Qui ?");
		keep(this.ines, html(this.ines.get(this.desk)), "point-contexte", "  ", "acte", "garder-contexte");
		assertThat(prepared()).containsExactly("budget: Combien ?");

		String review = html(this.ines.get(this.asking));
		assertThat(At.location(this.ines.post(this.asking + "/points", "version", field("version", review), "retour",
				"precisions", "acte", "retirer-budget")))
			.isEqualTo(this.asking + "?fait=point-retire");
		assertThat(prepared()).isEmpty();
		assertThat(html(this.ines.get(this.asking))).contains("Rien n’est encore en préparation")
			.doesNotContain("Envoyer la demande");
	}

	@Test
	void whatIsTooLongIsRefusedAndTheRestIsKept() {
		String tooLong = "x".repeat(2001);
		MvcTestResult refused = keep(this.ines, html(this.ines.get(this.desk)), "point-projet", tooLong, "point-budget",
				"Combien ?", "acte", "garder-projet");

		assertThat(refused).hasStatus(422).bodyText().contains(tooLong, "Combien ?");
		assertThat(prepared()).containsExactly("budget: Combien ?");
	}

	@Test
	void theDayToAnswerByIsKeptToo() {
		keep(this.ines, html(this.ines.get(this.desk)), "point-projet", "Où ?", "acte", "garder-projet");
		assertThat(html(this.ines.get(this.asking))).as("a fortnight").contains("value=\"2026-12-06\"");
		assertThat(At.location(this.ines.post(this.asking + "/date", "jusqu-au", "2026-12-20")))
			.isEqualTo(this.asking + "?fait=enregistre");
		assertThat(html(this.paul.get(this.asking))).contains("value=\"2026-12-20\"");
		assertThat(this.ines.post(this.asking + "/date", "jusqu-au", "2026-11-01")).hasStatus(422)
			.bodyText()
			.contains("Choisissez une date à partir du", "Où ?");
	}

	@Test
	void theRequestGoesOnceHoweverOftenItIsSent() throws Exception {
		keep(this.ines, html(this.ines.get(this.desk)), "point-projet", "Où ?", "acte", "garder-projet");
		String page = html(this.ines.get(this.asking));
		String[] order = { "depot", "1", "demande", "1", "brouillon", field("brouillon", page), "jusqu-au",
				"2026-12-06" };
		List<Callable<String>> clicks = new ArrayList<>();
		for (At who : List.of(this.ines, this.ines, this.paul, this.paul)) {
			clicks.add(() -> At.location(who.post(this.asking, order)));
		}
		List<String> answers = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(clicks.size())) {
			for (Future<String> one : threads.invokeAll(clicks)) {
				answers.add(one.get());
			}
		}

		assertThat(answers).containsOnlyOnce(this.asking + "?fait=precisions-demandees")
			.contains(this.asking + "?fait=precisions-deja")
			.allMatch((one) -> one.startsWith(this.asking + "?fait=precisions-de"));
		assertThat(asked()).containsExactly("projet: Où ?");
		assertThat(prepared()).isEmpty();
		assertThat(this.people.messages(this.fanta.address())).containsOnlyOnce("dossiers.precisions");
		assertThat(html(this.paul.get(this.asking + "?fait=precisions-deja"))).contains("déjà partie", "Demandées le");
	}

	@Test
	void whatAColleagueChangedSinceItWasReadIsReadAgainBeforeItGoes() {
		keep(this.ines, html(this.ines.get(this.desk)), "point-projet", "Où ?", "acte", "garder-projet");
		String page = html(this.ines.get(this.asking));
		keep(this.paul, html(this.paul.get(this.desk)), "point-budget", "Combien ?", "acte", "garder-budget");

		assertThat(this.ines.post(this.asking, "depot", "1", "demande", "1", "brouillon", field("brouillon", page),
				"jusqu-au", "2026-12-20"))
			.hasStatus(409)
			.bodyText()
			.contains("n’est pas partie", "Combien ?", "value=\"2026-12-20\"");
		assertThat(asked()).isEmpty();
		assertThat(send(this.ines)).hasStatus(302);
		assertThat(asked()).containsExactly("budget: Combien ?", "projet: Où ?");
	}

	@Test
	void aPointWrittenWhileTheRequestGoesIsKeptForTheNext() {
		String page = html(this.paul.get(this.desk));
		keep(this.ines, html(this.ines.get(this.desk)), "point-projet", "Où ?", "acte", "garder-projet");
		send(this.ines);
		assertThat(keep(this.paul, page, "point-budget", "Combien ?", "acte", "garder-budget")).hasStatus(302);
		assertThat(this.paul.post(this.asking + "/brouillon", "version", "0", "champs", "point-contexte",
				"point-contexte", "Qui ?"))
			.hasStatusOk()
			.bodyText()
			.contains("prochaine demande");
		assertThat(prepared()).containsExactly("budget: Combien ?", "contexte: Qui ?");
		assertThat(html(this.paul.get(this.asking))).contains("Combien ?", "En préparation pour une prochaine demande")
			.doesNotContain("Envoyer la demande");

		this.applications.answer(this.number, this.fanta);
		assertThat(html(this.paul.get(this.desk))).as("what was asked and replied stands beside too")
			.contains("Où ?", "C’est dit.", "2 précisions en préparation");
		assertThat(send(this.paul)).hasStatus(302);
		assertThat(asked()).containsExactly("projet: Où ?", "budget: Combien ?", "contexte: Qui ?");
	}

	@Test
	void whatIsTypedOnADossierThatWasTakenBackIsShownToBeCopied() {
		String page = html(this.ines.get(this.desk));
		keep(this.ines, page, "point-projet", "Où ?", "acte", "garder-projet");
		this.holder.post("/dossiers/" + this.number + "/retrait");

		assertThat(keep(this.ines, page, "point-budget", "Combien ?", "acte", "garder-budget")).hasStatus(409)
			.bodyText()
			.contains("Combien ?", "pas gardé");
		assertThat(this.ines.post(this.asking + "/brouillon", "version", "0", "champs", "point-budget", "point-budget",
				"Combien ?"))
			.hasStatus(410);
		assertThat(html(this.ines.get(this.asking))).contains("Où ?").doesNotContain("Envoyer la demande");
		assertThat(
				this.ines.post(this.asking, "depot", "1", "demande", "1", "brouillon", "1", "jusqu-au", "2026-12-06"))
			.hasStatus(409);
		assertThat(asked()).isEmpty();
	}

	@Test
	void aDocumentAskedForBesideASectionCanBeJoined() {
		keep(this.ines, html(this.ines.get(this.desk)), "document-partenaire", "oui", "point-partenaire", "", "acte",
				"garder-partenaire");
		assertThat(html(this.ines.get(this.asking))).contains("dites quel document est à joindre");
		assertThat(send(this.ines)).hasStatus(422).bodyText().contains("Dites quel document");
		keep(this.ines, html(this.ines.get(this.desk)), "document-partenaire", "oui", "point-partenaire",
				"La convention, signée.", "acte", "garder-partenaire");
		assertThat(send(this.ines)).hasStatus(302);

		String page = "/dossiers/" + this.number;
		assertThat(html(this.holder.get(page + "/precisions"))).contains("Un document est à joindre",
				"href=\"" + page + "/documents\"");
		assertThat(html(this.holder.get(page + "/documents"))).contains("La convention, signée.", "/documents/ajout");
		assertThat(this.holder.get(page + "/documents/ajout")).hasStatusOk();
		assertThat(html(this.holder.get(page + "/projet"))).contains("n’a rien demandé sur cette étape");
		assertThat(html(this.ines.get(this.asking))).contains("Un document est à joindre");
	}

	@Test
	void theDatabaseKeepsNoPointThatSaysNothing() {
		keep(this.ines, html(this.ines.get(this.desk)), "point-projet", "Où ?", "acte", "garder-projet");
		for (String sql : List.of("update request_draft_point set asked = ' '",
				"update request_draft_point set asked = repeat('x', 2001)",
				"update request_draft_point set document = true, step = 'documents'",
				"update request_draft set revision = -1")) {
			assertThatExceptionOfType(DataAccessException.class).as(sql).isThrownBy(() -> this.jdbc.sql(sql).update());
		}
	}

	@Test
	void othersNeitherReadNorWriteWhatIsPrepared() {
		for (String path : List.of("/points", "/brouillon", "/date", "")) {
			assertThat(this.holder.post(this.asking + path, "version", "0", "champs", "point-projet", "point-projet",
					"Moi ?"))
				.as(path)
				.hasStatus(404);
		}
		assertThat(prepared()).isEmpty();
	}

}
