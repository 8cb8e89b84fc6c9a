package org.portailsolidaire.calls.eligibility;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.people.accounts.Browser;
import org.portailsolidaire.people.accounts.HolderBrowser;
import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.people.memberships.TestOrganisations;
import org.portailsolidaire.support.PortalServerTest;
import org.portailsolidaire.support.RawHttp;
import org.portailsolidaire.support.RawHttp.Answer;
import org.portailsolidaire.support.Statements;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** The self-check of calls of the demo world, on the real server. */
@PortalServerTest
class SelfCheckTests {

	/** Three lines, and all kinds of rules. */
	private static final String JOINT = "/appels/dotation-microprojets-session-de-printemps/eligibilite";

	/** One line, about the applicant only. */
	private static final String SMALL = "/appels/premiers-pas-se-former-avant-de-deposer/eligibilite";

	private static final String APPLICANT = "structure=loi-1901&siege=france&parution=2015-05-03&ressources=48200"
			+ "&autre-dossier=non&bilan-en-retard=non";

	private static final String PROJECT = "&pays=TG&partenaire=convention-signee&a-venir=oui&nature=aucune&duree=12"
			+ "&budget=20000&montant=8000&fonds-propres=10000&valorisations=2000";

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext portal;

	@Autowired
	MockMvcTester mvc;

	private Answer get(String path) {
		return RawHttp.get(this.port, path);
	}

	private static List<String> fields(Answer answer) {
		Matcher names = Pattern.compile("<(?:input|select)[^>]* name=\"([a-z-]+)\"").matcher(answer.body());
		return names.results()
			.map((match) -> match.group(1))
			.filter((name) -> !List.of("q", "retour").contains(name))
			.distinct()
			.toList();
	}

	@Test
	void asksWhatTheRulesNeedAndNothingElse() {
		assertThat(fields(get(JOINT))).containsExactly("structure", "siege", "parution", "ressources", "autre-dossier",
				"bilan-en-retard", "pays", "partenaire", "a-venir", "nature", "duree", "budget", "montant",
				"fonds-propres", "valorisations");
		assertThat(fields(get(SMALL))).contains("structure", "siege", "ressources", "autre-dossier", "montant")
			.doesNotContain("parution", "partenaire", "nature", "fonds-propres", "budget");
	}

	@Test
	void answersNothingBeforeItIsTold() {
		assertThat(get(JOINT).body()).contains("Nous ne gardons pas vos réponses", "15 questions")
			.doesNotContain("id=\"reponse\"", "??");
		assertThat(get("/en" + JOINT).body()).contains("We keep none of your answers").doesNotContain("??");
	}

	@Test
	void saysYesLineByLineWithTheFigures() {
		Answer answer = get(JOINT + "?" + APPLICANT + PROJECT);

		assertThat(answer.body())
			.contains("Oui, vous pouvez déposer",
					"Vous demandez 8\u202F000\u00A0€ sur 20\u202F000\u00A0€, soit 40\u00A0%",
					"Votre association est parue le 3 mai 2015", "règles remplies")
			.doesNotContain("??", "Trouver les appels");
		assertThat(get("/en" + JOINT + "?" + APPLICANT + PROJECT).body()).contains("Yes, you may apply",
				"You ask for €8,000 out of €20,000, that is 40%");
	}

	@Test
	void saysWhatWouldMakeItAYes() {
		Answer amount = get(JOINT + "?" + APPLICANT
				+ PROJECT.replace("montant=8000", "montant=30000&x=").replace("budget=20000", "budget=70000"));
		assertThat(amount.body()).contains("Pas encore", "Il faudrait demander au plus 12\u202F500\u00A0€",
				"/appels?structure=association&amp;zone=TG");

		Answer young = get(JOINT + "?" + APPLICANT.replace("2015-05-03", "2026-05-03") + PROJECT);
		assertThat(young.body()).contains("Votre association aura 2 ans le 3 mai 2028",
				"Non, cet appel n’est pas pour vous cette fois");
	}

	@Test
	void saysNoWhenNothingWouldChangeIt() {
		assertThat(get(JOINT + "?" + APPLICANT.replace("48200", "900000") + PROJECT).body()).contains(
				"Non, cet appel n’est pas pour vous cette fois", "elles doivent être inférieures à",
				"Trouver les appels ouverts à mon association");
	}

	@Test
	void anAnswerMayBringAnotherQuestion() {
		assertThat(fields(get(JOINT + "?montant=8000"))).doesNotContain("bon-bilan");
		assertThat(fields(get(JOINT + "?montant=15000"))).contains("bon-bilan");
	}

	@ParameterizedTest
	@CsvSource({ "budget=abc, budget, Budget total\u00A0:</b> Écrivez un montant en euros entiers",
			"budget=99999999999999999999, budget, un montant entier", "budget=0, budget, un montant entier",
			"budget=12.500, budget, Écrivez 12\u202F500", "'budget=1200,50', budget, par exemple 1\u202F201",
			"budget=douze+mille, budget, 12\u202F000 si", "duree=un+an, duree, Écrivez un nombre de mois",
			"parution=31/02/2020, parution, 29/02/2020", "parution=31/03/20, parution, 31/03/2020",
			"duree=0, duree, de 1 à 240", "duree=241, duree, de 1 à 240",
			"parution=2027-01-01, parution, une date jusqu’au", "parution=2026-02-30, parution, 28/02/2026 si",
			"parution=1901-06-30, parution, à partir du 01/07/1901", "pays=XX, pays, une réponse de la liste",
			"pays=002, pays, une réponse de la liste", "structure=roi, structure, une réponse de la liste",
			"a-venir=peut-etre, a-venir, une réponse de la liste", "budget=1&budget=2, budget, une seule réponse",
			"nature=film&nature=aucune, nature, ou les autres cases", "nature=x, nature, une réponse de la liste",
			"budget=10&montant=11, montant, dépasse le budget", "budget=10&fonds-propres=11, fonds-propres, dépasse",
			"siege=84%00%01zz, siege, une réponse de la liste" })
	void saysWhatMakesNoSenseAtItsField(String query, String field, String said) {
		Answer answer = get(JOINT + "?" + query);

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body()).contains("id=\"erreurs\"", "href=\"#" + field + "\"", "id=\"" + field + "\"",
				"id=\"" + field + "-erreur\"", said);
	}

	@Test
	void numbersAreReadAsPeopleTypeThem() {
		for (String typed : List.of("12500", "12%20500", "12%C2%A0500%20%E2%82%AC", "12%E2%80%AF500,00", "012500")) {
			assertThat(get(JOINT + "?budget=100000&montant=" + typed).body()).as(typed)
				.doesNotContain("id=\"erreurs\"")
				.contains("12\u202F500\u00A0€");
		}
	}

	@Test
	void whatIsNotAskedIsNotRead() {
		assertThat(get(SMALL + "?parution=hier&fonds-propres=abc").body()).doesNotContain("id=\"erreurs\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/appels/absent/eligibilite", "/appels/%00/eligibilite" })
	void anUnknownCallHasNoSelfCheck(String path) {
		assertThat(get(path).status()).isBetween(400, 404);
	}

	@Test
	void saysWhenTheCallIsClosedOrToCome() {
		assertThat(get("/appels/dotation-microprojets-43e-session-automne/eligibilite").body())
			.contains("Cet appel est clos depuis le");
		assertThat(get("/appels/dotation-microprojets-session-d-automne/eligibilite").body())
			.contains("Cet appel ouvre le");
		assertThat(get("/appels/dispositifs-jsi-et-vvv-si/eligibilite").body()).contains("Cet appel est permanent",
				"les règles sont lues aujourd’hui, 22 novembre 2026");
	}

	@Test
	void warnsThatTheFunderDecidesWhereOneAppliesElsewhere() {
		assertThat(get("/appels/de-l-eau-a-l-ecole/eligibilite?montant=100000").body()).contains("C’est lui qui décide",
				"Lire les règles sur le site du bailleur");
		assertThat(get(JOINT).body()).doesNotContain("C’est lui qui décide");
	}

	@Test
	void thePageOfTheCallLeadsHere() {
		assertThat(get(JOINT.replace("/eligibilite", "")).body()).contains("href=\"" + JOINT + "\"");
	}

	@Test
	void keepsNothingOfAVisitor() {
		int statements = Statements.count(() -> this.mvc.get().uri(JOINT + "?" + APPLICANT + PROJECT).exchange());

		assertThat(statements).isEqualTo(1);
		assertThat(get(JOINT + "?" + APPLICANT).headers()).noneMatch((line) -> line.startsWith("set-cookie"));
	}

	@Test
	void theProfileAnswersWhatItCan() {
		Browser fanta = fanta();
		Answer answer = fanta.get(JOINT + "?association=racines-et-relais");

		assertThat(answer.body()).contains("Ce que dit le profil de Racines et Relais", "Auvergne-Rhône-Alpes",
				"id=\"reponse\"");
		assertThat(fields(answer)).contains("association", "pays", "montant")
			.doesNotContain("structure", "siege", "parution");
		assertThat(answer.header("cache-control")).hasValueSatisfying((value) -> assertThat(value).contains("private"));
		Answer none = fanta.get(JOINT + "?association=-");
		assertThat(fields(none)).contains("structure", "siege", "parution");
	}

	@Test
	void theResourcesAskedForAreThoseOfTheYearBeforeTheClosing() {
		assertThat(get(JOINT).body()).contains("Ses ressources en 2025");
	}

	@Test
	void aYoungAssociationIsAskedNothingMore() {
		Browser fanta = fanta();
		Answer answer = fanta.get(JOINT + "?association=les-puits-de-tanghin");

		assertThat(answer.body()).contains("Ce que dit le profil de Les Puits de Tanghin", "aura moins de 2 ans",
				"/appels?association=les-puits-de-tanghin");
		assertThat(fields(answer)).containsExactly("association");
	}

	@Test
	void theAssociationOfOthersDoesNotExist() {
		TestPeople people = new TestPeople(this.portal);
		Person paul = people.person();
		String own = new TestOrganisations(this.portal).association(paul).slug();
		Browser browser = HolderBrowser.of(paul, this.port, this.portal);

		assertThat(browser.get(JOINT + "?association=" + own).status()).isEqualTo(200);
		assertThat(browser.get(JOINT + "?association=racines-et-relais").status()).isEqualTo(404);
		assertThat(browser.get(JOINT + "?association=absente").status()).isEqualTo(404);
		assertThat(get(JOINT + "?association=racines-et-relais").body().replaceAll("racines-et-relais", "x"))
			.isEqualTo(get(JOINT + "?association=absente").body().replaceAll("absente", "x"));
	}

	private Browser fanta() {
		return HolderBrowser.of(
				this.portal.getBean(People.class).withAddress("fanta.diallo@racines-et-relais.example").orElseThrow(),
				this.port, this.portal);
	}

	@Test
	void theNumberOfStatementsOfAMemberIsSmall() {
		Person fanta = this.portal.getBean(People.class)
			.withAddress("fanta.diallo@racines-et-relais.example")
			.orElseThrow();
		var session = new TestPeople(this.portal).session(fanta.id());
		Map<String, Long> sent = Statements.sent(() -> this.mvc.get().uri(JOINT).cookie(session).exchange())
			.stream()
			.filter((sql) -> !sql.toLowerCase(java.util.Locale.ROOT).contains("spring_session"))
			.collect(java.util.stream.Collectors.groupingBy((sql) -> sql, java.util.stream.Collectors.counting()));

		assertThat(sent.values().stream().mapToLong(Long::longValue).sum()).as(sent.toString()).isLessThanOrEqualTo(6);
	}

}
