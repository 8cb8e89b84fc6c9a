package org.portailsolidaire.applying.intake;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.people.memberships.TestOrganisations;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.Statements;
import org.portailsolidaire.support.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Filed dossiers as the team and their holders follow them, with no script at all. */
@EmptyPortalTest
class ExchangePagesTests {

	private static final int MOST_STATEMENTS_OF_A_LIST = 6;

	private static final int MOST_STATEMENTS_OF_A_DOSSIER = 14;

	@Autowired
	ApplicationContext portal;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	private TestPeople people;

	private TestApplications applications;

	private Person fanta;

	private Person ines;

	private At holder;

	private At team;

	private String number;

	private String page;

	private String desk;

	@BeforeEach
	void aFiledDossier() {
		this.people = new TestPeople(this.portal);
		this.applications = new TestApplications(this.portal);
		this.fanta = this.people.person();
		this.ines = this.people.person(Role.STAFF);
		this.number = this.applications.filed(this.fanta);
		this.holder = new At(this.portal, this.fanta);
		this.team = new At(this.portal, this.ines);
		this.page = "/dossiers/" + this.number;
		this.desk = "/gestion/dossiers/" + this.number;
	}

	private int messages() {
		return this.jdbc.sql("select count(*) from exchange_message").query(Integer.class).single();
	}

	private int told(String kind) {
		return this.jdbc.sql("select count(*) from message where kind = ?").param(kind).query(Integer.class).single();
	}

	private List<String> acts() {
		return this.jdbc.sql("select act from audit_entry where person_id = ? order by id")
			.param(this.ines.id().value())
			.query(String.class)
			.list();
	}

	@Test
	void aHolderReadsWhereTheDossierIsAndWhatComesNext() {
		assertThat(this.holder.get(this.page)).hasStatusOk()
			.bodyText()
			.contains("Où en est le dossier", "Vérification", "en ce moment", "vérifie que le dossier est complet",
					"/recepisse?depot=1", this.page + "/messages")
			.doesNotContain("??");
		assertThat(this.holder.get("/en" + this.page)).hasStatusOk()
			.bodyText()
			.contains("Where the application stands")
			.doesNotContain("??");
		assertThat(this.holder.get(this.page + "/recepisse?depot=1")).hasStatusOk();
		assertThat(this.holder.get(this.page + "/recepisse?depot=2")).hasStatus(404);
		assertThat(this.holder.get(this.page + "/precisions")).hasStatus(404);
	}

	@Test
	void whatIsWrittenIsReadByBothSidesAndByNobodyElse() {
		String id = UUID.randomUUID().toString();
		assertThat(
				At.location(this.holder.post(this.page + "/messages", "numero", id, "texte", "Quand saurons-nous ?")))
			.isEqualTo(this.page + "/messages?fait=ecrit#dernier");
		this.holder.post(this.page + "/messages", "numero", id, "texte", "Quand saurons-nous ?");
		assertThat(messages()).as("sent twice").isEqualTo(1);
		assertThat(this.people.messages(this.ines.address())).containsExactly("echanges.porteur");
		assertThat(this.team.get("/gestion/dossiers?attente=oui")).bodyText().contains(this.number);
		assertThat(this.team.get(this.desk + "/messages")).hasStatusOk()
			.bodyText()
			.contains("Quand saurons-nous", this.fanta.name());
		assertThat(At.location(this.team.post(this.desk + "/messages", "texte", "En juin.")))
			.isEqualTo(this.desk + "/messages?fait=ecrit#dernier");
		assertThat(this.team.get("/gestion/dossiers?attente=oui")).bodyText().doesNotContain(this.number);
		assertThat(this.people.messages(this.fanta.address())).first().isEqualTo("echanges.equipe");
		assertThat(this.holder.get("/espace")).bodyText().contains(this.page + "/messages");
		assertThat(this.holder.get(this.page + "/messages")).hasStatusOk()
			.bodyText()
			.contains("En juin.", "Fanta D., équipe du portail")
			.doesNotContain("??");
		assertThat(this.holder.get("/espace")).bodyText().doesNotContain(this.page + "/messages");
		int told = told("echanges.porteur");
		assertThat(told).as("all of the team, while none took part").isGreaterThan(1);
		this.holder.post(this.page + "/messages", "numero", UUID.randomUUID().toString(), "texte", "Merci.");
		assertThat(told("echanges.porteur") - told).as("then who took part").isEqualTo(1);
		assertThat(this.people.messages(this.ines.address())).containsExactly("echanges.porteur", "echanges.porteur");

		Person other = new TestOrganisations(this.portal).someoneElse();
		new TestOrganisations(this.portal).association(other);
		assertThat(new At(this.portal, other).get(this.page + "/messages")).hasStatus(404);
		assertThat(new At(this.portal, other).get(this.desk + "/messages")).hasStatus(404);
		assertThat(new At(this.portal, other).post(this.page + "/messages", "texte", "Moi ?")).hasStatus(404);
		assertThat(messages()).isEqualTo(3);
		for (String sql : List.of("update exchange_message set body = 'x'", "delete from exchange_message")) {
			assertThatExceptionOfType(DataAccessException.class).as(sql).isThrownBy(() -> this.jdbc.sql(sql).update());
		}
	}

	@Test
	void theDashboardCountsWhatWaitsForTheTeam() {
		assertThat(waiting("dossiers?etat=submitted", "dossiers?attente=oui", "dossiers?retard=oui"))
			.containsExactly("1", "0", "0");
		this.holder.post(this.page + "/messages", "numero", UUID.randomUUID().toString(), "texte", "Bonjour ?");
		assertThat(waiting("dossiers?attente=oui")).containsExactly("1");

		this.applications.ask(this.number, this.ines, "projet");
		assertThat(waiting("dossiers?etat=submitted", "dossiers?retard=oui")).containsExactly("0", "0");
		this.clock.advance(Duration.ofDays(15));
		assertThat(waiting("dossiers?retard=oui")).containsExactly("1");
	}

	/** The numbers of the dashboard that lead to pages. */
	private List<String> waiting(String... pages) {
		String html = new String(new At(this.portal, this.ines).get("/gestion").getResponse().getContentAsByteArray(),
				UTF_8);
		return Stream.of(pages)
			.flatMap((page) -> Pattern
				.compile("<span class=\"num\">([^<]*)</span><span class=\"w-l\"><a href=\"/gestion/"
						+ Pattern.quote(page) + "\"")
				.matcher(html)
				.results())
			.map((found) -> found.group(1))
			.toList();
	}

	@Test
	void aMessageHasItsLimits() {
		assertThat(this.holder.post(this.page + "/messages", "texte", " ")).hasStatus(422)
			.bodyText()
			.contains("Écrivez votre message");
		assertThat(this.holder.post(this.page + "/messages", "texte", "a".repeat(5001))).hasStatus(422)
			.bodyText()
			.contains("a".repeat(5001));
		assertThat(At.location(this.holder.post(this.page + "/messages", "texte", "<b>é</b>".repeat(600))))
			.endsWith("#dernier");
		assertThat(this.team.get(this.desk + "/messages")).bodyText().contains("&lt;b&gt;é");
		String draft = this.applications.draft(this.fanta);
		assertThat(this.holder.get("/dossiers/" + draft + "/messages")).hasStatus(404);
		assertThat(this.team.get("/gestion/dossiers/" + draft)).hasStatus(404);
		this.holder.post(this.page + "/retrait");
		assertThat(this.holder.get(this.page + "/messages")).hasStatusOk().bodyText().contains("On n’écrit plus");
		assertThat(this.holder.post(this.page + "/messages", "texte", "Encore un mot")).hasStatus(422)
			.bodyText()
			.contains("le message n’est pas envoyé", "Encore un mot");
		assertThat(this.team.post(this.desk + "/messages", "texte", "Dommage, dites-nous")).hasStatus(422)
			.bodyText()
			.contains("le message n’est pas envoyé", "Dommage, dites-nous");
		assertThat(messages()).isEqualTo(1);
	}

	@Test
	void anotherTextUnderTheSameNameIsAnotherMessage() {
		String id = UUID.randomUUID().toString();
		for (String text : List.of("Quand saurons-nous ?", "Quand saurons-nous ?", "Et combien ?", "Et combien ?")) {
			assertThat(this.holder.post(this.page + "/messages", "numero", id, "texte", text)).hasStatus(302);
		}
		assertThat(this.team.post(this.desk + "/messages", "numero", id, "texte", "En juin.")).hasStatus(302);

		assertThat(this.jdbc.sql("select body from exchange_message order by position").query(String.class).list())
			.startsWith("Quand saurons-nous ?", "Et combien ?")
			.endsWith("En juin.");
	}

	@Test
	void aReaderReadsMessagesAndWritesNone() {
		this.jdbc.sql(
				"insert into membership (organisation_id, person_id, rights, since) select organisation_id, ?, 'OWNER', now() from application")
			.param(this.people.person().id().value())
			.update();
		this.jdbc.sql("update membership set rights = 'READER' where person_id = ?")
			.param(this.fanta.id().value())
			.update();

		assertThat(this.holder.get(this.page + "/messages")).hasStatusOk().bodyText().doesNotContain("name=\"texte\"");
		assertThat(this.holder.post(this.page + "/messages", "texte", "Non")).hasStatus(404);
	}

	@Test
	void theTeamFindsDossiersByStateCallAndText() {
		String call = this.jdbc.sql("select call_id from application").query(String.class).single();
		List<String> sent = Statements.sent(() -> assertThat(this.team.get("/gestion/dossiers")).hasStatusOk()
			.bodyText()
			.contains(this.number, "De l’eau à Kpalimé", "À vérifier")
			.doesNotContain("??"));
		assertThat(sent).as(sent::toString).hasSizeLessThanOrEqualTo(MOST_STATEMENTS_OF_A_LIST);
		for (String query : List.of("?q=kpalim", "?q=" + this.number, "?etat=submitted", "?appel=" + call,
				"?etat=rien&appel=rien&page=x")) {
			assertThat(this.team.get("/gestion/dossiers" + query)).as(query).bodyText().contains(this.number);
		}
		for (String query : List.of("?q=absent", "?etat=withdrawn", "?attente=oui", "?q=%25")) {
			assertThat(this.team.get("/gestion/dossiers" + query)).as(query)
				.hasStatusOk()
				.bodyText()
				.doesNotContain(this.number);
		}
		assertThat(this.team.get("/gestion/dossiers?page=2")).hasStatus(404);
		assertThat(this.team.get("/en/gestion/dossiers")).hasStatusOk().bodyText().contains("To check");
	}

	@Test
	void theTeamReadsWhatWasFiledAndTheLogTellsIt() {
		List<String> sent = Statements.sent(() -> assertThat(this.team.get(this.desk)).hasStatusOk()
			.bodyText()
			.contains("Un forage.", "Togo", "Eau et assainissement", "Activité 1", "Forage", "8\u202F000\u00A0€",
					"Présidente", "1er juin 2027", "Aide demandée à cet appel")
			.doesNotContain("??", "Un puits"));
		assertThat(sent).as(sent::toString).hasSizeLessThanOrEqualTo(MOST_STATEMENTS_OF_A_DOSSIER);
		assertThat(acts()).containsExactly("APPLICATION_OPENED");
		assertThat(this.team.get("/en" + this.desk)).hasStatusOk().bodyText().contains("Aid asked", "Checks");
		assertThat(this.team.get(this.desk + "?depot=2")).hasStatus(404);
		assertThat(this.team.get(this.desk + "/documents/" + UUID.randomUUID())).hasStatus(404);
		assertThat(this.holder.get(this.desk)).hasStatus(404);
	}

	@Test
	void theTeamOpensADocumentThatWasFiled() {
		String filed = this.applications.filedWithPiece(this.fanta);
		String path = "/gestion/dossiers/" + filed;
		String document = path + "/documents/" + this.applications.piece(filed);

		assertThat(this.team.get(path)).bodyText().contains("Convention", document);
		assertThat(this.team.get(document)).hasStatusOk();
		assertThat(this.jdbc.sql("select act from audit_entry where person_id = ? order by id")
			.param(this.ines.id().value())
			.query(String.class)
			.list()).containsExactly("APPLICATION_OPENED", "APPLICATION_DOCUMENT_OPENED");
		assertThat(this.team.get(this.desk + "/documents/" + this.applications.piece(filed))).hasStatus(404);
	}

	@Test
	void stepsAreAskedAnsweredAndComparedWithoutAScript() {
		String asking = this.desk + "/precisions";
		assertThat(this.team.get(asking)).hasStatusOk().bodyText().contains("Rien n’est encore en préparation");
		assertThat(this.team.post(asking, "jusqu-au", "2026-12-06", "depot", "1", "demande", "1", "brouillon", "0"))
			.hasStatus(422)
			.bodyText()
			.contains("Écrivez au moins un point");
		assertThat(At.location(this.team.post(asking + "/points", "version", "0", "point-projet", "Où est le puits ?",
				"point-documents", "Joignez la convention.", "acte", "garder-projet")))
			.isEqualTo(this.desk + "?fait=point-garde#section-projet");
		assertThat(this.team.get(asking)).bodyText()
			.contains("Où est le puits", "Joignez la convention", "2026-12-06", "name=\"brouillon\" value=\"2\"");
		assertThat(this.team.post(asking, "jusqu-au", "2026-11-22", "depot", "1", "demande", "1", "brouillon", "2"))
			.hasStatus(422)
			.bodyText()
			.contains("Choisissez une date à partir du", "Où est le puits");
		String[] ask = { "jusqu-au", "2026-12-06", "depot", "1", "demande", "1", "brouillon", "2" };
		assertThat(At.location(this.team.post(asking, ask))).isEqualTo(asking + "?fait=precisions-demandees");
		assertThat(At.location(this.team.post(asking, ask))).as("twice").isEqualTo(asking + "?fait=precisions-deja");

		assertThat(this.holder.get(this.page)).bodyText()
			.contains("L’équipe vous demande des précisions", "Il reste 2 points", "À compléter — il reste 14 jours",
					"jusqu’au dimanche 6 décembre 2026 à 23");
		String answer = this.page + "/precisions";
		assertThat(this.holder.get(answer)).hasStatusOk()
			.bodyText()
			.contains("Où est le puits", "Joignez la convention", "Réponse attendue")
			.doesNotContain("??", "name=\"qualite\"");
		assertThat(this.holder.get(this.page + "/projet")).bodyText()
			.contains("data-draft", "Ce que l’équipe demande sur cette étape", "Où est le puits");
		assertThat(this.holder.get(this.page + "/budget")).bodyText()
			.contains("n’a rien demandé sur cette étape")
			.doesNotContain("data-draft");
		assertThat(this.holder.get(this.page + "/documents/ajout")).hasStatusOk();
		String revision = this.jdbc.sql("select revision from application").query(String.class).single();
		assertThat(At.location(this.holder.post(this.page + "/projet", "version", revision, "resume",
				"Au nord du bourg.", "themes", "eau", "acte", "continuer")))
			.isEqualTo(answer);
		assertThat(this.holder.get(this.page + "/projet?fait=enregistre")).bodyText()
			.contains("C’est enregistré. L’agence le lira quand vos réponses seront envoyées.")
			.doesNotContain("pas encore déposé");
		assertThat(this.holder.post(answer + "/projet/reponse", "version", "0")).hasStatus(422)
			.bodyText()
			.contains("Écrivez votre réponse");
		assertThat(At
			.location(this.holder.post(answer + "/projet/reponse", "version", "0", "reponse-projet", "C’est écrit.")))
			.isEqualTo(answer + "?fait=repondu#point-projet");
		assertThat(this.holder.post(answer + "/projet/reponse", "version", "0", "reponse-projet", "Autre chose."))
			.hasStatus(409)
			.bodyText()
			.contains("C’est écrit.", "Autre chose.");
		assertThat(this.holder.post(answer + "/budget/reponse", "version", "0", "reponse-budget", "Rien."))
			.hasStatus(404);
		assertThat(At.location(this.holder.post(answer + "/projet/reponse", "version-projet", "1", "reponse-projet",
				"C’est écrit.", "version-documents", "0", "reponse-documents", "Elle vient.")))
			.as("what is typed beside is saved with it")
			.isEqualTo(answer + "?fait=repondu#point-projet");
		assertThat(this.holder.get(answer)).bodyText()
			.contains("Tous les points ont une réponse", "name=\"qualite\"", "value=\"Présidente\"");
		assertThat(this.holder.post(answer + "/envoi", "qualite", "")).hasStatus(422);
		assertThat(At.location(this.holder.post(answer + "/envoi", "qualite", "Présidente", "edition",
				this.applications.edition(this.number, this.fanta))))
			.isEqualTo(this.page + "/recepisse?fait=envoye");
		assertThat(At.location(this.holder.post(answer + "/envoi", "qualite", "Présidente", "edition",
				this.applications.edition(this.number, this.fanta))))
			.as("twice")
			.isEqualTo(this.page + "/recepisse");

		assertThat(this.holder.get(this.page)).bodyText()
			.contains("Réponses envoyées", "/recepisse?depot=1", "/recepisse?depot=2")
			.doesNotContain("vous demande des précisions");
		assertThat(this.team.get(asking)).bodyText().contains("Réponses reçues le", "C’est écrit.");
		assertThat(this.team.get(this.desk + "/versions")).hasStatusOk()
			.bodyText()
			.contains("Du dépôt 1 au dépôt 2", "Un forage.", "Au nord du bourg.")
			.doesNotContain("??");
		assertThat(this.team.get(this.desk + "?depot=1")).bodyText().contains("Un forage.");
		assertThat(this.team.get(this.desk)).bodyText().contains("Au nord du bourg.");
		assertThat(acts()).contains("CHANGES_ASKED", "APPLICATION_OPENED");
	}

	@Test
	void anAnswerThatIsLateIsSaidClearlyAndTheTeamDecides() {
		this.applications.ask(this.number, this.ines, "projet");
		this.clock.set("2026-12-20T12:00:00Z");
		this.holder = new At(this.portal, this.fanta);
		this.team = new At(this.portal, this.ines);
		String seen = this.jdbc
			.sql("select to_char(due_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from change_request")
			.query(String.class)
			.single();

		assertThat(this.holder.get(this.page + "/precisions")).hasStatusOk()
			.bodyText()
			.contains("Le délai est passé", this.page + "/messages")
			.doesNotContain("name=\"reponse-projet\"");
		assertThat(this.holder.post(this.page + "/precisions/projet/reponse", "version", "0", "reponse-projet", "Tard"))
			.hasStatus(409);
		assertThat(this.team.get(this.desk + "/precisions")).bodyText().contains("à vous de décider de la suite");
		for (String never : List.of("+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "hier")) {
			assertThat(At
				.location(this.team.post(this.desk + "/precisions/1/delai", "vu", never, "jusqu-au", "2027-01-05")))
				.as(never)
				.isEqualTo(this.desk + "/precisions?fait=change");
		}
		assertThat(At.location(this.team.post(this.desk + "/precisions/1/delai", "vu", seen, "jusqu-au", "2027-01-05")))
			.isEqualTo(this.desk + "/precisions?fait=precisions-delai");
		assertThat(At.location(this.team.post(this.desk + "/precisions/1/delai", "vu", seen, "jusqu-au", "2027-01-08")))
			.isEqualTo(this.desk + "/precisions?fait=change");
		assertThat(this.holder.get(this.page + "/precisions")).bodyText().contains("name=\"reponse-projet\"");
		assertThat(At.location(this.team.post(this.desk + "/precisions/1/retrait")))
			.isEqualTo(this.desk + "/precisions?fait=precisions-retirees");
		assertThat(this.holder.get(this.page + "/precisions")).bodyText().contains("Demande retirée par l’équipe");
		assertThat(acts()).containsSubsequence("CHANGES_EXTENDED", "CHANGES_TAKEN_BACK");
	}

}
