package org.portailsolidaire.calls.catalogue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.calls.search.CallIndex;
import org.portailsolidaire.calls.imports.CallImport;
import org.portailsolidaire.calls.imports.ImportReport;
import org.portailsolidaire.calls.imports.Rows;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.Statements;
import org.portailsolidaire.support.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portailsolidaire.calls.imports.Rows.row;

/** Searches of a few calls written for them. */
@EmptyPortalTest
class SearchTests {

	@Autowired
	CallImport callImport;

	@Autowired
	CallIndex index;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	@Autowired
	Clock portalClock;

	@Test
	void thePortalReadsTheClockOfTheTest() {
		assertThat(this.portalClock).isSameAs(this.clock);
		assertThat(this.clock.instant()).isEqualTo(TestClock.START);
	}

	@Test
	void aCallOpenToAWholeContinentIsFoundUnderEachOfItsCountries() {
		publish(row("afrique", "zones", "002"), row("togo", "zones", "TG"), row("monde", "zones", "MONDE"),
				row("asie", "zones", "142"), row("cad", "zones", "CAD"), row("france", "zones", "FR"));

		assertThat(found("zone=TG")).containsExactlyInAnyOrder("afrique", "togo", "monde", "cad");
		assertThat(found("zone=011")).containsExactlyInAnyOrder("afrique", "togo", "monde", "cad");
		assertThat(found("zone=FR")).containsExactlyInAnyOrder("france", "monde");
		assertThat(found("zone=TG&zone=FR")).containsExactlyInAnyOrder("afrique", "togo", "monde", "cad", "france");
	}

	@Test
	void aCountryLeftOutIsNotFound() {
		publish(row("cad-sauf", "zones", "CAD", "zones_exclues", "ML|BF"),
				row("afrique-sauf", "zones", "002", "zones_exclues", "011"), row("mali", "zones", "ML"));

		assertThat(found("zone=ML")).containsExactly("mali");
		assertThat(found("zone=TG")).containsExactlyInAnyOrder("cad-sauf");
		assertThat(found("zone=011")).containsExactlyInAnyOrder("cad-sauf", "mali");
		assertThat(found("zone=CM")).containsExactlyInAnyOrder("cad-sauf", "afrique-sauf");
		assertThat(found("zone=002")).containsExactlyInAnyOrder("cad-sauf", "afrique-sauf", "mali");
	}

	@Test
	void aCallOnEveryThemeIsFoundUnderEach() {
		publish(row("tous", "themes", "multi-thematique"), row("eau", "themes", "eau-assainissement"));

		assertThat(found("theme=sante")).containsExactly("tous");
		assertThat(found("theme=eau-assainissement")).containsExactlyInAnyOrder("tous", "eau");
		assertThat(found("theme=sante&theme=eau-assainissement")).containsExactlyInAnyOrder("tous", "eau");
	}

	@Test
	void aCallIsCountedOnceInAZoneThatHoldsItTwice() {
		publish(row("deux", "zones", "TG|BJ|002"));
		SearchPage page = page("deplier=002&deplier=011");

		assertThat(page.total()).isEqualTo(1);
		assertThat(page.filters().zones()).allMatch((node) -> node.choice().count() <= 1)
			.anyMatch((node) -> node.choice().value().equals("002") && node.choice().count() == 1);
	}

	@Test
	void closesAtItsInstantAndChangesItsTagThen() {
		publish(row("1", "ouverture", "2026-11-01", "cloture", "2026-11-24", "heure_cloture", "12:00"));
		this.clock.set("2026-11-24T10:59:59Z");
		String open = tag("/appels", null);
		assertThat(this.mvc.get().uri("/appels").header(HttpHeaders.IF_NONE_MATCH, open)).hasStatus(304)
			.body()
			.isEmpty();
		assertThat(page("").total()).isEqualTo(1);

		this.clock.set("2026-11-24T11:00:00Z");
		assertThat(page("").total()).isZero();
		assertThat(found("phase=clos")).containsExactly("1");
		assertThat(this.mvc.get().uri("/appels").header(HttpHeaders.IF_NONE_MATCH, open)).hasStatusOk();
	}

	@Test
	void opensAtItsInstant() {
		publish(row("1", "ouverture", "2026-12-01"));
		this.clock.set("2026-11-30T22:59:59Z");
		assertThat(found("phase=bientot")).containsExactly("1");
		String before = tag("/appels", null);
		this.clock.set("2026-11-30T23:00:00Z");
		assertThat(found("")).containsExactly("1");
		assertThat(this.mvc.get().uri("/appels").header(HttpHeaders.IF_NONE_MATCH, before)).hasStatusOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/appels", "/appels/appel-1", "/appels/appel-2", "/appels.atom", "/appels.csv",
			"/appels.ics", "/api/v1/appels", "/api/v1/appels/appel-1" })
	void aTagStandsForAllThatAPageSays(String path) {
		publish(row("1", "ouverture", "2026-11-01", "cloture", "2026-11-24", "heure_cloture", "12:30"),
				row("2", "ouverture", "2026-11-01", "cloture", "2026-12-15", "heure_cloture", "09:15"));
		String tag = null;
		String body = null;
		for (int minutes = 0; minutes < 60 * 52; minutes += 15) {
			MvcTestResult answer = (tag == null) ? this.mvc.get().uri(path).exchange()
					: this.mvc.get().uri(path).header(HttpHeaders.IF_NONE_MATCH, tag).exchange();
			MvcTestResult whole = this.mvc.get().uri(path).exchange();
			String present = text(whole);
			if (answer.getResponse().getStatus() == 304) {
				assertThat(present).as("%s at %s", path, this.clock.instant()).isEqualTo(body);
			}
			tag = whole.getResponse().getHeader(HttpHeaders.ETAG);
			body = present;
			assertThat(tag).isNotNull();
			this.clock.advance(java.time.Duration.ofMinutes(15));
		}
	}

	@Test
	void aTagChangesWithTheCallsTheLanguageTheDisplayAndTheQuestion() {
		publish(row("1"));
		Set<String> tags = new HashSet<>();
		tags.add(tag("/appels", null));
		tags.add(tag("/en/appels", null));
		tags.add(tag("/appels", "sombre"));
		tags.add(tag("/appels?zone=TG", null));
		tags.add(tag("/appels?zone=nulle", null));
		publish(row("2"));
		tags.add(tag("/appels", null));
		assertThat(tags).hasSize(6);
	}

	@Test
	void aCallThatClosesTheLastDayAskedForIsWithin() {
		publish(row("minuit", "cloture", "2026-11-30"), row("midi", "cloture", "2026-11-30", "heure_cloture", "12:00"),
				row("demain", "cloture", "2026-12-01", "heure_cloture", "00:01"));

		assertThat(found("cloture=2026-11-30")).containsExactlyInAnyOrder("minuit", "midi");
		assertThat(found("cloture=2026-11-29")).isEmpty();
		assertThat(found("cloture=8j")).containsExactlyInAnyOrder("minuit", "midi");
		assertThat(found("cloture=7j")).isEmpty();
		assertThat(found("cloture=9j")).contains("demain");
	}

	@Test
	void anUnknownAmountExcludesNothingAndAnUnknownShareIsNotFound() {
		publish(row("inconnu"), row("petit", "montant_max", "5000", "taux_max", "50"),
				row("grand", "montant_min", "10000", "montant_max", "50000", "taux_max", "80"));

		assertThat(found("montant=5000")).containsExactlyInAnyOrder("inconnu", "petit");
		assertThat(found("montant=5001")).containsExactlyInAnyOrder("inconnu");
		assertThat(found("montant=10 000")).containsExactlyInAnyOrder("inconnu", "grand");
		assertThat(found("montant=50 000,00 €")).containsExactlyInAnyOrder("inconnu", "grand");
		assertThat(found("part=50")).containsExactlyInAnyOrder("petit", "grand");
		assertThat(found("part=51")).containsExactly("grand");
	}

	@Test
	void pagesAreStableWhenDeadlinesAreTheSame() {
		publish(IntStream.range(0, 45).mapToObj((n) -> row("n" + n, "cloture", "2026-12-31")).toList());
		for (String sort : List.of("", "&tri=recent", "&tri=montant", "&tri=pertinence",
				"&q=appel n1&tri=pertinence")) {
			List<String> all = new ArrayList<>();
			int last = page("phase=ouvert" + sort).pages().count();
			for (int number = 1; number <= last; number++) {
				all.addAll(found("phase=ouvert" + sort + "&page=" + number));
			}
			assertThat(all).as(sort).doesNotHaveDuplicates();
			assertThat(all).as(sort).hasSize(page("phase=ouvert" + sort).total());
		}
		assertThat(this.mvc.get().uri("/appels?page=4")).hasStatus(404);
	}

	@Test
	void saysWhichFilterToLoosenAndWhatThatGives() {
		publish(row("1", "zones", "TG", "themes", "sante", "montant_max", "5000"),
				row("2", "zones", "BJ", "themes", "sante"), row("3", "zones", "BJ", "themes", "sante"),
				row("4", "zones", "TG", "themes", "culture"));
		SearchPage page = page("zone=TG&theme=sante&montant=6000");

		assertThat(page.total()).isZero();
		assertThat(page.loosenings()).extracting(SearchPage.Loosening::facet, SearchPage.Loosening::count)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("Zone", 2),
					org.assertj.core.groups.Tuple.tuple("Thème", 1),
					org.assertj.core.groups.Tuple.tuple("Montant demandé", 1));
		page.loosenings()
			.forEach((loose) -> assertThat(page(loose.query().substring(1)).total()).isEqualTo(loose.count()));
		assertThat(page.nearMisses()).extracting((miss) -> miss.card().path())
			.containsExactlyInAnyOrder("/appels/appel-1", "/appels/appel-2", "/appels/appel-3", "/appels/appel-4");
	}

	@Test
	void offersTheCallsToComeOfTheSameThemes() {
		publish(row("bientot", "ouverture", "2026-12-10", "themes", "sante", "zones", "BJ"),
				row("autre", "ouverture", "2026-12-10", "themes", "culture"));

		assertThat(page("theme=sante&zone=TG").upcoming()).extracting(CallCard::path)
			.containsExactly("/appels/appel-bientot");
		assertThat(page("phase=clos").upcoming()).isEmpty();
	}

	@ParameterizedTest(name = "« {0} »")
	@CsvSource(delimiter = '|', textBlock = """
			energie                       | solaire
			énergies                      | solaire
			ENERGIE SOLAIRE               | solaire
			photvoltaique                 | solaire
			photovoltaïque                | solaire
			panneaux solaires             | solaire
			maraichage                    | maraichage
			maraichages                   | maraichage
			agriculture                   | maraichage
			wash                          | forage
			eau                           | forage
			EAU POTABLE                   | forage
			genre                         | femmes
			femme                         | femmes
			"petits forages"              | forage
			"forages petits"              |
			forages -villages             |
			villages -solaire             | forage
			benin                         | forage
			fondation de la lune          | femmes
			école d'été                   | femmes
			zzzzzzzzzz                    |
			""")
	void findsWordsWhateverTheirFormOrTheirSynonym(String words, String reference) {
		publish(row("solaire", "titre", "Énergie solaire pour les villages", "themes", "energie"),
				row("maraichage", "titre", "Jardins de maraîchage", "themes", "agriculture-alimentation"),
				row("forage", "titre", "Petits forages et puits des villages", "zones", "BJ"),
				row("femmes", "titre", "Écoles d’été des femmes", "themes", "education-formation", "bailleurs",
						"Fondation de la Lune"));
		this.index.indexEverything();

		assertThat(found("q=" + words)).isEqualTo((reference != null) ? List.of(reference) : List.of());
	}

	@ParameterizedTest(name = "« {1} » in « {0} »")
	@CsvSource(delimiter = '|', textBlock = """
			Programme PRA/OSIM                  | PRA OSIM              | true
			Programme PRA/OSIM                  | PRA/OSIM              | true
			Programme PRA/OSIM                  | pra-osim              | true
			Programme PRA OSIM                  | PRA/OSIM              | true
			Programme PRA/OSIM                  | osim                  | true
			Programme PRA/OSIM                  | pra osima zut         | false
			Accès à l’eau-potable               | eau potable           | true
			Accès à l’eau potable               | eau-potable           | true
			Accès à l’eau potable               | l´eau                 | true
			L'agro-écologie                     | agroécologie          | true
			L'agro-écologie                     | agro écologie         | true
			L'agroécologie                      | agro-écologie         | true
			L'agroécologie                      | agro écologie         | true
			L'agro écologie                     | agroecologie          | true
			Micro‑projets du Sahel              | microprojets          | true
			Microprojets du Sahel               | micro-projets         | true
			Microprojets du Sahel               | micro projets         | true
			Accueil des réfugié·e·s             | réfugiés              | true
			Accueil des réfugié·e·s             | réfugiées             | true
			Accueil des réfugié·e·s             | réfugié               | true
			Accueil des réfugié·e·s             | réfugié(e)s           | true
			Accueil des réfugiés                | réfugié·e·s           | true
			Accueil des réfugié(e)s             | réfugiés              | true
			Accueil des réfugié.e.s             | réfugiés              | true
			Acteur·rice·s du territoire         | acteurs               | true
			Soutien aux O.N.G. locales          | ONG                   | true
			Soutien aux ONG locales             | O.N.G.                | true
			Soutien aux ONG locales             | o.n.g                 | true
			L’ODD 6 d’abord                     | ODD6                  | true
			L’ODD 6 d’abord                     | odd n° 6              | true
			L’ODD n°6 d’abord                   | ODD 6                 | true
			L’ODD6 d’abord                      | ODD 6                 | true
			L’ODD 16 d’abord                    | ODD 6                 | false
			Un appel en 6 étapes pour l’ODD 4   | ODD 6                 | false
			Écoles d’été                        | ecoles d'été          | true
			Écoles d’été                        | "écoles d été"        | true
			Cœur de ville                       | coeur                 | true
			Santé (maternelle, infantile)       | santé maternelle      | true
			Bénin/Togo                          | togo bénin            | true
			Budget de 12 500 €                  | 12 500                | true
			Volontaires européen·ne·s           | européens             | true
			""")
	void findsWordsWhateverSignsJoinThem(String title, String words, boolean found) {
		publish(row("1", "titre", title, "odd", "17", "themes", "culture"),
				row("autre", "titre", "Photographies", "odd", "17", "themes", "culture"));

		assertThat(found("q=" + words)).isEqualTo(found ? List.of("1") : List.of());
	}

	@Test
	void aGoalIsFoundThoughNoTextNamesIt() {
		publish(row("six", "odd", "6|16", "themes", "culture"), row("seize", "odd", "16", "themes", "culture"));

		assertThat(found("q=ODD 6")).containsExactly("six");
		assertThat(found("q=odd16")).containsExactlyInAnyOrder("six", "seize");
	}

	@ParameterizedTest
	@ValueSource(strings = { "le la les", "de", "d'", "l’ et la", "???", "appel à projets", "-le", "\"le\"", "·", "-" })
	void wordsOfEveryTextNarrowNothingAndThatIsSaid(String words) {
		publish(row("1", "titre", "Le puits"), row("2", "titre", "La lampe"));
		SearchPage page = page("q=" + words);

		assertThat(page.total()).isEqualTo(2);
		assertThat(page.notices()).extracting(SearchPage.Notice::written).containsExactly(words);
	}

	@Test
	void wordsOfEveryTextBesideOthersNarrowNothing() {
		publish(row("1", "titre", "Puits de la ville"), row("2", "titre", "La lampe"));

		assertThat(found("q=le puits de la")).containsExactly("1");
		assertThat(page("q=le puits de la").notices()).isEmpty();
	}

	@Test
	void marksWordsThatSignsJoin() {
		publish(row("1", "titre", "L’agro-écologie des réfugié·e·s, PRA/OSIM"));

		assertThat(text(this.mvc.get().uri(uri("q=agroécologie réfugiés osim")).exchange())).contains(
				"L’<mark>agro</mark>-<mark>écologie</mark> des <mark>réfugié</mark>·<mark>e</mark>·<mark>s</mark>",
				"PRA/<mark>OSIM</mark>");
	}

	@ParameterizedTest
	@CsvSource({ "eau, WASH", "WASH, eau", "femmes, genre", "genre, femmes", "agriculture, maraîchage",
			"maraîchage, agriculture", "énergie solaire, photovoltaïque", "photovoltaïque, énergie solaire" })
	void synonymsWorkBothWays(String typed, String written) {
		publish(row("1", "titre", "Appel " + written, "themes", "culture"), row("2", "themes", "culture"));
		this.index.indexEverything();

		assertThat(found("q=" + typed)).containsExactly("1");
	}

	@Test
	void saysWhichWordItMendedAndLetsOneInsist() {
		publish(row("1", "titre", "Maraîchage"));
		SearchPage page = page("q=marachage");

		assertThat(page.total()).isEqualTo(1);
		assertThat(page.correction().used()).isEqualTo("maraichage");
		assertThat(page(page.correction().exactQuery().substring(1)).total()).isZero();
	}

	@Test
	void marksTheWordsAndEscapesTheRest() {
		publish(row("1", "titre", "Le <b>puits</b> & l’eau \"vive\"", "resume", "<script>alert('eau')</script>",
				"presentation", "Des roulements & <i>rien</i>"));

		for (String query : List.of("q=puits", "q=roulements", "")) {
			String html = text(this.mvc.get().uri(uri(query)).exchange());
			assertThat(html).as(query).doesNotContain("<b>puits", "<script>alert", "<i>rien").contains("&lt;b&gt;");
		}
		assertThat(text(this.mvc.get().uri(uri("q=puits")).exchange()))
			.contains("&lt;b&gt;<mark>puits</mark>&lt;/b&gt;");
		assertThat(text(this.mvc.get().uri(uri("q=roulements")).exchange())).contains("<mark>roulements</mark> &amp;");
	}

	@Test
	void offersTheZoneNamedAmongTheWords() {
		publish(row("1", "zones", "002", "titre", "Puits"));
		SearchPage page = page("q=puits togo");

		assertThat(page.zoneSuggestion().zone()).isEqualTo("Togo");
		assertThat(page(page.zoneSuggestion().query().substring(1)).total()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			eau Guinée Bissau            | Guinée-Bissau                            | eau
			puits en RDC                 | RDC (Congo-Kinshasa)                     | puits en
			puits R.D.C.                 | RDC (Congo-Kinshasa)                     | puits
			Cote d'Ivoire                | Côte d’Ivoire                            |
			école Asie du Sud Est        | Asie du Sud-Est                          | école
			école Asie du Sud            | Asie du Sud                              | école
			forage Congo                 | RDC (Congo-Kinshasa), Congo-Brazzaville  | forage
			agro-écologie Burkina-Faso   | Burkina Faso                             | agro-écologie
			eau -Togo                    |                                          |
			""")
	void offersTheZoneThatIsMeant(String words, String zone, String rest) {
		publish(row("1", "zones", "MONDE", "titre", "Puits"));
		SearchPage page = page("q=" + words);
		if (zone == null) {
			assertThat(page.zoneSuggestion()).isNull();
			return;
		}
		assertThat(page.zoneSuggestion().zone()).isEqualTo(zone);
		assertThat(page(page.zoneSuggestion().query().substring(1)).criteria().q())
			.isEqualTo((rest != null) ? rest : "");
	}

	@Test
	void aZoneIsAskedForByItsNameToo() {
		publish(row("togo", "zones", "TG"), row("brazza", "zones", "CG"), row("kin", "zones", "CD"));

		assertThat(found("zone=togo")).containsExactly("togo");
		assertThat(found("zone=Congo")).containsExactlyInAnyOrder("brazza", "kin");
		assertThat(page("zone=Atlantide").notices()).isNotEmpty();
	}

	@ParameterizedTest(name = "{0}={1}")
	@CsvSource(delimiter = '|', textBlock = """
			montant   | 12 500,00 €        | montant=12500
			montant   | €12 500            | montant=12500
			montant   | 12.500,00          | montant=12500
			montant   | 12'500             | montant=12500
			montant   | 12 500 EUR         | montant=12500
			montant   | 12499.99999999999999 | montant=12500
			part      | 50+%25             | part=50
			cloture   | 31/03/2027         | cloture=2027-03-31
			cloture   | 1/3/2027           | cloture=2027-03-01
			cloture   | 31-03-2027         | cloture=2027-03-31
			cloture   | 31.03.2027         | cloture=2027-03-31
			cloture   | 2027-03-31         | cloture=2027-03-31
			zone      | Guinée Bissau      | zone=GW
			zone      | RDC                | zone=CD
			zone      | Burkina-Faso       | zone=BF
			zone      | Cote d'Ivoire      | zone=CI
			zone      | Cote d´Ivoire      | zone=CI
			zone      | Birmanie           | zone=MM
			zone      | Sri-Lanka          | zone=LK
			zone      | Asie du Sud Est    | zone=035
			""")
	void aValueIsLookedForHoweverItIsWritten(String name, String typed, String read) {
		SearchPage page = page(name + "=" + typed);

		assertThat(page.query()).isEqualTo("?" + read);
		assertThat(page.notices()).isEmpty();
		assertThat(page.chips()).hasSize(1);
	}

	@ParameterizedTest(name = "{0}={1}")
	@CsvSource(delimiter = '|', textBlock = """
			montant   | 12.500     | 12 500
			montant   | beaucoup   | -
			montant   | -5         | -
			part      | 150        | -
			part      | 0          | -
			cloture   | 31/02/2027 | 28 février 2027
			cloture   | 31/12/26   | 31 décembre 2026
			cloture   | demain     | -
			cloture   | 500j       | -
			zone      | Atlantide  | -
			theme     | licornes   | -
			odd       | 18         | -
			bailleur  | personne   | -
			structure | fée        | -
			phase     | jamais     | -
			tri       | hasard     | -
			page      | zéro       | -
			deplier   | ZZZ        | -
			""")
	void aValueThatIsDroppedIsSaid(String name, String typed, String offered) {
		for (String language : List.of("", "/en")) {
			String html = text(this.mvc.get().uri(java.net.URI.create(language + uri(name + "=" + typed))).exchange());
			assertThat(html).as(language).contains(name + "=" + typed).doesNotContain("??");
		}
		assertThat(page(name + "=" + typed).notices()).singleElement()
			.satisfies((notice) -> assertThat(notice.written()).isEqualTo(name + "=" + typed))
			.satisfies((notice) -> assertThat(notice.toString().replace('\u202f', ' ').replace('\u00a0', ' '))
				.contains(offered.equals("-") ? "" : offered));
	}

	@Test
	void eachChipTakesItsValueOff() {
		publish(row("1"));
		String query = "q=appel&zone=TG&zone=BJ&theme=eau-assainissement&odd=6&phase=bientot&phase=clos&structure=association&montant=1000&part=50&cloture=15j";
		SearchPage page = page(query);

		assertThat(page.chips()).hasSize(11);
		assertThat(page.chips()).extracting(SearchPage.Chip::query).doesNotHaveDuplicates();
		page.chips().forEach((chip) -> assertThat(page(chip.query().substring(1)).chips()).hasSize(10));
	}

	@Test
	void theSameCriteriaAlwaysHaveTheSameAddress() {
		publish(row("1"));
		assertThat(page("zone=TG&zone=BJ&phase=clos&phase=ouvert").query())
			.isEqualTo(page("phase=ouvert&zone=BJ&phase=clos&zone=TG&zone=TG").query());
	}

	@Test
	void costsTheSameForFiveCallsAsForTwenty() {
		publish(IntStream.range(0, 5).mapToObj((n) -> row("a" + n, "zones", "TG")).toList());
		publish(IntStream.range(0, 30).mapToObj((n) -> row("b" + n, "zones", "BJ")).toList());
		page("q=appel");
		int five = cost("zone=TG");
		int twenty = cost("zone=BJ");

		assertThat(twenty).isEqualTo(five).isLessThanOrEqualTo(4);
		page("q=adduction&zone=BJ");
		assertThat(cost("q=adduction&zone=BJ")).as("words looked for before").isLessThanOrEqualTo(4);
		assertThat(page("zone=BJ").cards()).hasSize(20);
	}

	private int cost(String query) {
		List<String> sent = Statements.sent(() -> assertThat(this.mvc.get().uri(uri(query))).hasStatusOk());
		return sent.size();
	}

	private void publish(List<Map<String, String>> rows) {
		ImportReport report = this.callImport.importFrom(Rows.csv(rows), CallImport.Options.plain(false));
		assertThat(report.isRefused()).as(() -> String.join("\n", report.lines())).isFalse();
	}

	@SafeVarargs
	private void publish(Map<String, String>... rows) {
		publish(Arrays.asList(rows));
	}

	/** References of the calls listed, in order. */
	private List<String> found(String query) {
		Map<String, String> references = new java.util.HashMap<>();
		this.jdbc.sql("select slug, reference from call").query((row) -> {
			references.put("/appels/" + row.getString("slug"), row.getString("reference"));
		});
		return page(query).cards().stream().map((card) -> references.get(card.path())).toList();
	}

	private SearchPage page(String query) {
		MvcTestResult result = this.mvc.get().uri(uri(query)).exchange();
		assertThat(result).as(query).hasStatusOk();
		return (SearchPage) result.getMvcResult().getModelAndView().getModel().get("page");
	}

	/** An address from a query as one would read it, or as the page wrote it. */
	private static java.net.URI uri(String query) {
		String encoded = (query.contains("%") || query.contains("+")) ? query : Arrays.stream(query.split("&"))
			.map((pair) -> pair.contains("=") ? pair.substring(0, pair.indexOf('=') + 1)
					+ URLEncoder.encode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8) : pair)
			.reduce((a, b) -> a + "&" + b)
			.orElse("");
		return java.net.URI.create("/appels?" + encoded.replace("+", "%20"));
	}

	private String tag(String path, String theme) {
		var request = this.mvc.get().uri(path);
		MvcTestResult result = ((theme != null) ? request.cookie(new jakarta.servlet.http.Cookie("affichage", theme))
				: request)
			.exchange();
		assertThat(result).hasStatusOk();
		return result.getResponse().getHeader(HttpHeaders.ETAG);
	}

	private static String text(MvcTestResult result) {
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
