package org.portailsolidaire.calls.imports;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.calls.imports.CallImport.Options;
import org.portailsolidaire.calls.imports.ImportReport.Entry;
import org.portailsolidaire.calls.imports.ImportReport.Level;
import org.portailsolidaire.calls.imports.ImportReport.Note;
import org.portailsolidaire.calls.imports.ImportReport.Outcome;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.Statements;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.portailsolidaire.calls.imports.Rows.csv;
import static org.portailsolidaire.calls.imports.Rows.json;
import static org.portailsolidaire.calls.imports.Rows.row;
import static org.portailsolidaire.calls.imports.Rows.stream;

@EmptyPortalTest
class CallImportTests {

	@Autowired
	CallImport callImport;

	@Autowired
	JdbcClient jdbc;

	@Test
	void createsEveryCallOfTheRealFileOnceWhateverItsForm() {
		List<Map<String, String>> rows = Rows.realRows();
		String text = new String(Rows.realFile(), StandardCharsets.UTF_8);

		assertThat(run(new ByteArrayInputStream(Rows.realFile())).count(Outcome.CREATED)).isEqualTo(142);
		assertThat(count("call")).isEqualTo(142);
		assertThat(count("findable_call")).isEqualTo(142);

		assertThat(run(stream(text)).count(Outcome.UNCHANGED)).as("again").isEqualTo(142);
		assertThat(run(stream("\uFEFF" + text.replace("\uFEFF", ""))).count(Outcome.UNCHANGED)).as("with a BOM")
			.isEqualTo(142);
		assertThat(run(stream(Rows.text(',', rows))).count(Outcome.UNCHANGED)).as("with commas").isEqualTo(142);
		assertThat(run(json(rows)).count(Outcome.UNCHANGED)).as("as JSON").isEqualTo(142);
		assertThat(run(stream(text.replace("\n", "\r\n"))).count(Outcome.UNCHANGED)).as("with CRLF").isEqualTo(142);
		assertThat(count("call_version")).isEqualTo(142);
	}

	@Test
	void aTrialChangesNothing() {
		ImportReport report = this.callImport.importFrom(csv(row("1"), row("2")), Options.plain(true));

		assertThat(report.count(Outcome.CREATED)).isEqualTo(2);
		assertThat(report.lines()).contains("2 à créer, 0 à changer, 0 sans changement, 0 refusés",
				"Essai : rien n’a été importé.");
		assertThat(count("call")).isZero();
		assertThat(count("organisation")).isZero();
	}

	@Test
	void aTrialSaysWhatWouldChangeAndChangesNothing() {
		run(csv(row("1")));
		ImportReport report = this.callImport.importFrom(csv(row("1", "titre", "Autre titre")), Options.plain(true));

		assertThat(report.count(Outcome.CHANGED)).isEqualTo(1);
		assertThat(this.jdbc.sql("select title from findable_call").query(String.class).single()).isEqualTo("Appel 1");
	}

	@Test
	void aChangedRowMakesANewVersionAtTheSameAddress() {
		run(csv(row("1"), row("2")));
		ImportReport report = run(csv(row("1", "titre", "Autre titre", "montant_max", "5000"), row("2")));

		assertThat(report.entries()).extracting(Entry::outcome).containsExactly(Outcome.CHANGED, Outcome.UNCHANGED);
		assertThat(report.entries().getFirst().notes()).extracting(Note::column)
			.containsExactly("titre", "montant_min, montant_max, taux_max");
		assertThat(this.jdbc.sql("select slug from call where reference = '1'").query(String.class).single())
			.isEqualTo("appel-1");
		assertThat(this.jdbc.sql("""
				select v.content ->> 'title' from call_version v join call c on c.id = v.call_id
				where c.reference = '1' order by v.number
				""").query(String.class).list()).containsExactly("Appel 1", "Autre titre");
		assertThat(this.jdbc.sql("select title from findable_call where slug = 'appel-1'").query(String.class).single())
			.isEqualTo("Autre titre");
	}

	@Test
	void aBadRowRefusesTheWholeFile() {
		ImportReport report = run(csv(row("1"), row("2", "zones", "ZZZ"), row("3")));

		assertThat(report.isRefused()).isTrue();
		assertThat(report.count(Outcome.REFUSED)).isEqualTo(1);
		assertThat(report.lines()).contains("Rien n’a été importé : corrigez les lignes refusées, puis recommencez.");
		assertThat(count("call")).isZero();
		assertThat(count("organisation")).isZero();
	}

	@Test
	void zonesAreReadByAnyOfTheirNames() {
		run(csv(row("1", "zones", "Guinée Bissau|R.D.C.|Asie du Sud Est|tg", "zones_exclues", "Laos, Viet Nam")));

		assertThat(this.jdbc.sql("select zones::text || excluded_zones::text from findable_call")
			.query(String.class)
			.single()).isEqualTo("{035,CD,GW,TG}{LA,VN}");
		assertThat(run(csv(row("2", "zones", "Congo"))).lines()).anyMatch(
				(line) -> line.contains("« Congo » peut être RDC (Congo-Kinshasa) (CD) ou Congo-Brazzaville (CG)"));
	}

	@Test
	void everyBadCellIsNamedByItsLineAndItsColumn() {
		ImportReport report = run(csv(row("1", "resume", "sur\ndeux lignes"),
				row("2", "titre", "", "bailleurs", "", "hebergement", "ici", "ouverture", "31/12/2026", "cloture",
						"2026-02-30", "heure_cloture", "25:00", "zones", "TG|ZZZ|XXX", "zones_exclues", "YYY", "themes",
						"poterie", "odd", "6|18", "montant_min", "-1", "montant_max", "douze", "taux_max", "101",
						"budget_total_max", "0", "duree_min_mois", "0", "duree_max_mois", "241", "types_structures",
						"CLUB", "page", "javascript:alert(1)", "annee", "20"),
				row("3", "ouverture", "2026-05-01", "cloture", "2026-04-30", "montant_min", "10", "montant_max", "5",
						"duree_min_mois", "12", "duree_max_mois", "6")));

		assertThat(report.entries()).extracting(Entry::line).containsExactly(2L, 4L, 5L);
		assertThat(report.entries().get(1).notes()).extracting(Note::column)
			.containsExactlyInAnyOrder("titre", "bailleurs", "hebergement", "ouverture", "cloture", "heure_cloture",
					"zones", "zones", "zones_exclues", "themes", "odd", "montant_min", "montant_max", "taux_max",
					"budget_total_max", "duree_min_mois", "duree_max_mois", "types_structures", "page", "annee");
		assertThat(report.entries().get(2).notes()).extracting(Note::column)
			.containsExactlyInAnyOrder("cloture", "montant_min", "duree_min_mois");
	}

	@Test
	void aRowNeedsItsSourceItsReferenceATitleAndAFunder() {
		ImportReport report = run(stream("source;reference;titre;bailleurs;resume\n;;;;x\n"));

		assertThat(report.entries().getFirst().notes()).extracting(Note::column)
			.contains("titre", "bailleurs")
			.containsAnyOf("source", "reference");
	}

	@Test
	void theSameCallTwiceInAFileIsTakenOnce() {
		ImportReport report = run(csv(row("1"), row("2"), row("1")));

		assertThat(report.entries()).extracting(Entry::outcome)
			.containsExactly(Outcome.CREATED, Outcome.CREATED, Outcome.DUPLICATE);
		assertThat(report.lines()).anyMatch((line) -> line.contains("doublon, laissé de côté"))
			.anyMatch((line) -> line.contains("que la ligne 2"));
		assertThat(count("call")).isEqualTo(2);
	}

	@Test
	void theSameCallWithAnotherContentIsRefused() {
		ImportReport report = run(csv(row("1"), row("2"), row("1", "titre", "Autre")));

		assertThat(report.entries().get(2).outcome()).isEqualTo(Outcome.REFUSED);
		assertThat(report.entries().get(2).notes())
			.containsExactly(new Note(Level.REFUSED, "reference", "est déjà à la ligne 2, avec un autre contenu"));
	}

	@Test
	void anUnknownColumnIsRefusedAndSaidOnce() {
		ImportReport report = run(csv(row("1", "couleur", "bleu"), row("2", "couleur", "vert")));

		assertThat(report.isRefused()).isTrue();
		assertThat(report.faults()).extracting(Note::column).containsExactly("couleur");
		assertThat(report.lines()).filteredOn((line) -> line.contains("couleur"))
			.singleElement()
			.asString()
			.contains("colonne inconnue", "à la ligne 2");
		assertThat(count("call")).isZero();
		assertThat(report.entries()).extracting(Entry::outcome).containsOnly(Outcome.CREATED);
	}

	@Test
	void theGoodRowsAreImportedWhenThatIsWanted() {
		InputStream file = stream("""
				source;reference;titre;bailleurs;couleur
				essai;1;Un;A;bleu
				essai;2;;A;
				essai;3;Trois
				essai;4;Quatre;A;
				""");
		ImportReport report = this.callImport.importFrom(file, Options.goodRows());

		assertThat(report.isDone()).isTrue();
		assertThat(report.entries()).extracting(Entry::outcome)
			.containsExactly(Outcome.CREATED, Outcome.REFUSED, Outcome.REFUSED, Outcome.CREATED);
		assertThat(this.jdbc.sql("select reference from call order by no").query(String.class).list())
			.containsExactly("1", "4");
		assertThat(report.lines()).contains("2 créés, 0 changé, 0 sans changement, 2 refusés",
				"Importé, sans ce qui est refusé.");
	}

	@Test
	void aLineThatCannotBeReadConcernsItselfAlone() {
		ImportReport report = run(stream("""
				source;reference;titre;bailleurs
				essai;1;Un;A

				   \t
				;;;
				essai;2;Deux
				essai;3;Trois;A;;;
				essai;4;Quatre;A;de trop
				essai;5;"Cinq;A
				essai;6;"Six;A
				essai;7;"Sept
				et demi";A
				essai;8;"Huit ""bis"" encore";A
				essai;9;Un "neuf";A
				essai;10;"Dix;A
				""".replace("\\t", "\t")));

		assertThat(report.entries()).extracting(Entry::line)
			.containsExactly(2L, 6L, 7L, 8L, 9L, 10L, 11L, 13L, 14L, 15L);
		assertThat(report.entries()).extracting(Entry::outcome)
			.containsExactly(Outcome.CREATED, Outcome.REFUSED, Outcome.CREATED, Outcome.REFUSED, Outcome.REFUSED,
					Outcome.REFUSED, Outcome.CREATED, Outcome.CREATED, Outcome.CREATED, Outcome.REFUSED);
		assertThat(report.entries()).extracting(Entry::title)
			.contains("Un", "Trois", "Sept et demi", "Huit \"bis\" encore", "Un \"neuf\"");
		assertThat(report.lines()).anyMatch((line) -> line.contains("a 3 cellules au lieu de 4 : un séparateur manque"))
			.anyMatch((line) -> line.contains("a 5 cellules au lieu de 4 : un séparateur est de trop"))
			.anyMatch((line) -> line.contains("un guillemet y est ouvert et n’est pas fermé"))
			.noneMatch((line) -> line.contains("Exception"));
	}

	@Test
	void anElementOfJsonThatIsNoObjectConcernsItselfAlone() {
		ImportReport report = run(stream("""
				[1, {"source": "essai", "reference": "1", "titre": "Un", "bailleurs": ["A"]}, [], null]
				"""));

		assertThat(report.entries()).extracting(Entry::outcome)
			.containsExactly(Outcome.REFUSED, Outcome.CREATED, Outcome.REFUSED, Outcome.REFUSED);
	}

	@ParameterizedTest
	@CsvSource({ "ouverture, 1/3/2027, 2027-03-01", "cloture, 31/03/2027, 2027-03-31",
			"cloture, 31-03-2027, 2027-03-31", "cloture, 31.03.2027, 2027-03-31", "cloture, 31 mars 2027, 2027-03-31",
			"montant_max, 12 500 €, 12500", "montant_max, '12.500,00', 12500", "montant_max, €12 500, 12500",
			"montant_max, 200.00000000000003, 200", "taux_max, 50 %, 50", "duree_max_mois, 12 mois, 12",
			"zones, Togo, TG", "themes, Énergie, energie", "odd, ODD 6, 6",
			"page, www.exemple.org, https://www.exemple.org" })
	void aValueThatIsWrittenOtherwiseIsCorrectedAndSaid(String column, String written, String kept) {
		ImportReport report = run(csv(row("1", column, written)));

		assertThat(report.entries().getFirst().outcome()).isEqualTo(Outcome.CREATED);
		assertThat(report.entries().getFirst().notes()).extracting(Note::level, Note::column)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(Level.CORRECTED, column));
		assertThat(report.entries().getFirst().notes().getFirst().text()).contains("« " + written + " »",
				"« " + kept + " »");
	}

	@ParameterizedTest
	@CsvSource({ "J.C., J.C.", "N´Golo, N’Golo", "N'Golo, N’Golo", "Yann Le\\u00A0Goff, Yann Le Goff",
			"Jean–Marc, Jean-Marc", "J.Martin, J. Martin" })
	void namesAreKeptAsTheyAreEverywhere(String typed, String kept) {
		run(stream("""
				[{"source": "essai", "reference": "1", "titre": "Un", "bailleurs": ["A"], "contacts": [{"nom": "%s"}]}]
				""".formatted(typed)));

		assertThat(
				this.jdbc.sql("select content #>> '{contacts,0,name}' from call_version").query(String.class).single())
			.isEqualTo(kept);
	}

	@ParameterizedTest
	@CsvSource({ "montant_max, 12.500, est-ce 12500", "montant_max, '12,50 €', est-ce 13",
			"cloture, 31/02/2027, n’est pas un jour", "heure_cloture, 24:00, est-ce 23:59" })
	void aValueWithTwoMeaningsIsAskedAbout(String column, String written, String said) {
		ImportReport report = run(csv(row("1", column, written)));

		assertThat(report.entries().getFirst().outcome()).isEqualTo(Outcome.REFUSED);
		assertThat(report.entries().getFirst().notes().getFirst().text().replace('\u202f', ' ')).contains(said);
	}

	@ParameterizedTest
	@CsvSource({ "2027-03-28, 02:30, l’horloge passe de 2 h à 3 h", "2027-03-28, 2h, l’horloge passe de 2 h à 3 h",
			"2027-03-29, 00:00, est la fin du jour d’avant ; est-ce 23:59 ?",
			"2027-03-29, 24:00, peut se lire de deux façons ; est-ce 23:59 ?" })
	void anHourThatADayDoesNotHaveIsSaid(String day, String hour, String said) {
		ImportReport report = run(csv(row("1", "cloture", day, "heure_cloture", hour)));

		assertThat(report.entries().getFirst().notes()).filteredOn((note) -> note.level() == Level.REFUSED)
			.singleElement()
			.satisfies((note) -> assertThat(note.column()).isEqualTo("heure_cloture"))
			.satisfies((note) -> assertThat(note.text()).contains(said));
	}

	@Test
	void anHourThatTheDayOfAStepDoesNotHaveIsSaid() {
		ImportReport report = run(stream("""
				[{"source": "essai", "reference": "1", "titre": "Un", "bailleurs": ["A"],
				"calendrier": [{"etape": "Jury", "date": "2027-03-28", "heure": "02:30"},
					{"etape": "Minuit", "date": "2027-03-29", "heure": "00:00"}]}]
				"""));

		assertThat(report.entries().getFirst().notes()).extracting(Note::level, Note::column)
			.contains(org.assertj.core.groups.Tuple.tuple(Level.REFUSED, "calendrier[1].heure"))
			.doesNotContain(org.assertj.core.groups.Tuple.tuple(Level.REFUSED, "calendrier[2].heure"));
	}

	@Test
	void whatIsUnlikelyIsTakenAndSaid() {
		ImportReport report = run(
				stream("""
						[{"source": "essai", "reference": "1", "titre": "Un", "bailleurs": ["A"], "ouverture": "2026-12-01",
						"cloture": "2036-12-31", "calendrier": [{"etape": "Jury", "date": "2026-11-01"}],
						"contacts": [{"nom": "Awa", "courriel": "awa@gmail.com"}, {"nom": "Accueil", "courriel": "appels@exemple.org"}]}]
						"""));

		assertThat(report.count(Outcome.CREATED)).isEqualTo(1);
		assertThat(report.entries().getFirst().notes()).extracting(Note::level).containsOnly(Level.WARNING);
		assertThat(report.entries().getFirst().notes()).extracting(Note::column)
			.containsExactly("contacts[1].courriel", "cloture", "cloture", "calendrier[1].date");
	}

	@Test
	void aCallAndItsLinesThatDisagreeAreTakenAndSaid() {
		ImportReport report = run(stream("""
				[{"source": "essai", "reference": "1", "titre": "Un", "montant_max": 5000, "taux_max": 80,
				"volets": [{"bailleur": "A", "montant_max": 8000, "taux_max": 50, "enveloppe": 6000}]}]
				"""));

		assertThat(report.count(Outcome.CREATED)).isEqualTo(1);
		assertThat(report.entries().getFirst().notes()).extracting(Note::column)
			.containsExactly("volets[1].montant_max", "volets[1].enveloppe", "taux_max");
	}

	@Test
	void whatChangesIsSaidInParisTime() {
		run(csv(row("1", "ouverture", "2026-12-01", "cloture", "2027-03-31")));
		ImportReport report = run(
				csv(row("1", "ouverture", "2026-12-01", "cloture", "2027-04-15", "heure_cloture", "17:00")));

		assertThat(report.entries().getFirst().notes().getFirst().text().replace('\u00a0', ' ').replace('\u202f', ' '))
			.contains("1er décembre 2026, 0 h", "31 mars 2027, 23 h 59", "15 avril 2027, 17 h")
			.doesNotContain("T22:00", "Z");
	}

	@Test
	void theReportNamesCallsByKeyAndTitle() {
		assertThat(run(csv(row("1", "zones", "ZZZ"))).lines()).contains("ligne 2 · essai / 1 · refusé · Appel 1");
	}

	@Test
	void anArchivedCallStaysAsItIs() {
		run(csv(row("1")));
		this.jdbc.sql("update call set state = 'ARCHIVED', archived_at = now()").update();
		ImportReport report = run(csv(row("1", "titre", "Autre"), row("2")));

		assertThat(report.entries()).extracting(Entry::outcome).containsExactly(Outcome.UNCHANGED, Outcome.CREATED);
		assertThat(report.lines()).anyMatch((line) -> line.contains("archivé"));
	}

	@ParameterizedTest(name = "{0}: {1} characters")
	@CsvSource({ "titre, 201", "resume, 1001", "presentation, 50001", "source, 121", "reference, 121", "serie, 121",
			"structures_eligibles, 50001", "bailleurs, 201", "conditions, 1001", "exclusions, 1001", "finance, 1001",
			"documents, 201", "contact_organisme, 201", "partenaires, 201", "zones, 3000000", "titre, 3000000" })
	void aCellThatIsTooLongIsRefused(String column, int length) {
		ImportReport report = run(csv(row("1", column, "x".repeat(length))));

		assertThat(report.entries().getFirst().notes()).extracting(Note::column)
			.anyMatch((name) -> name.startsWith(column));
		assertThat(String.join("\n", report.lines())).hasSizeLessThan(1000);
	}

	@ParameterizedTest(name = "{0}: {1} characters")
	@CsvSource({ "titre, 200", "resume, 1000", "source, 120", "reference, 120", "serie, 120", "bailleurs, 200",
			"conditions, 1000", "documents, 200", "partenaires, 200" })
	void aCellThatIsJustShortEnoughIsTaken(String column, int length) {
		assertThat(run(csv(row("1", column, "x".repeat(length)))).count(Outcome.CREATED)).isEqualTo(1);
	}

	@Test
	void aLongTextOfManyDifferentWordsIsTaken() {
		String words = IntStream.range(0, 5500).mapToObj((n) -> "mot" + n).reduce((a, b) -> a + " " + b).orElseThrow();

		assertThat(run(csv(row("1", "presentation", words))).count(Outcome.CREATED)).isEqualTo(1);
	}

	@Test
	void aListWithoutEndIsRefused() {
		String items = IntStream.range(0, 40_000)
			.mapToObj((n) -> "condition " + n)
			.reduce((a, b) -> a + "|" + b)
			.orElseThrow();

		assertThat(run(csv(row("1", "conditions", items))).entries().getFirst().notes()).extracting(Note::column)
			.containsExactly("conditions");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u0000", "\u0007", "\u001b", "\u009f", "\ue000", "\ue001", "\ufffe" })
	void aCharacterThatIsNoneIsRefused(String character) {
		for (String column : List.of("titre", "bailleurs", "resume", "conditions", "reference", "zones")) {
			ImportReport report = run(csv(row("1", column, "avant" + character + "après")));

			assertThat(report.entries().getFirst().notes()).as(column).extracting(Note::column).contains(column);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "\\ud800", "\\udc00x", "\\u0000", "\\ue000" })
	void aCharacterThatIsNoneIsRefusedInJsonToo(String escape) {
		ImportReport report = run(stream("""
				[{"source": "essai", "reference": "1", "titre": "Appel %1$s", "bailleurs": ["A"],
				"contacts": [{"nom": "N%1$s"}]}]
				""".formatted(escape)));

		assertThat(report.entries().getFirst().notes()).extracting(Note::column).contains("titre", "contacts[1].nom");
	}

	@Test
	void aBadCellDeepInAJsonRowIsNamedByItsPath() {
		ImportReport report = run(
				stream("""
						[{"source": "essai", "reference": "1", "titre": ["a"], "zones": [["TG"]], "odd": {"a": 1},
						"montant_max": 12.5, "volets": [{"bailleur": "A", "enveloppe": "beaucoup",
						"regles": [{"type": "INCONNUE"}]}, {"intitule": "sans bailleur"}],
						"documents": [{"nom": "Budget", "obligatoire": "peut-être", "modele": "absent.ods"}, {"detail": "sans nom"}],
						"grille": [{"critere": "Utilité", "poids": 40}, {"critere": "sans poids"}],
						"calendrier": [{"etape": "Jury"}], "contacts": [{"role": "sans nom"}]}]
						"""));

		assertThat(report.entries().getFirst().notes()).extracting(Note::column)
			.contains("titre", "zones", "odd", "montant_max", "volets[1].enveloppe", "volets[1].regles",
					"volets[2].bailleur", "documents[1].modele", "documents[1].obligatoire", "documents[2].nom",
					"grille", "grille[2].poids", "calendrier[1].etape", "contacts[1].nom");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"type\": \"SEAT_IN_REGION\", \"regions\": [\"\\u0000\"]}",
			"{\"type\": \"SEAT_IN_REGION\", \"regions\": null}", "{\"type\": \"SEAT_IN_REGION\", \"regions\": [null]}",
			"{\"type\": \"LEGAL_FORM\"}", "{\"type\": \"LEGAL_FORM\", \"forms\": [\"LAW_1902\"]}",
			"{\"type\": \"MINIMUM_AGE\", \"months\": \"deux\"}", "{\"type\": \"MINIMUM_AGE\", \"months\": 99999999999}",
			"{\"type\": \"DAC_COUNTRY\", \"excluded\": [\"\\ud800\"]}", "[]", "null", "12" })
	void aRuleThatMeansNothingIsRefused(String rule) {
		ImportReport report = run(stream("""
				[{"source": "essai", "reference": "1", "titre": "Appel", "volets": [{"bailleur": "A", "regles": [%s]}]}]
				""".formatted(rule)));

		assertThat(report.entries().getFirst().notes()).extracting(Note::column).containsExactly("volets[1].regles");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\uFEFF", " \n", "bonjour", "bonjour\ntout le monde", "<html><body>non</body></html>",
			"{\"source\": \"a\"}", "[{\"source\": \"essai\", \"reference\": \"1\"", "[{\"source\": ",
			"[{\"source\": \"a\"},]", "[", "[]]", "[] []", "[nul]", "source;source;titre\n1;2;3\n", "PK\u0003\u0004" })
	void aFileThatIsNotOfTheFormatIsRefusedInOneSentence(String text) {
		assertThatExceptionOfType(UnreadableFileException.class).isThrownBy(() -> run(stream(text)))
			.satisfies((refusal) -> assertThat(refusal.getMessage()).isNotBlank()
				.startsWith("L")
				.doesNotContain("Exception", "\n"));
		assertThat(count("call")).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "UTF-8, UTF-8, ;, points-virgules", "UTF-8, UTF-8, ',', virgules",
			"UTF-16, UTF-16, ;, points-virgules", "UTF-16LE, UTF-16, ;, points-virgules",
			"UTF-16BE, UTF-16, ',', virgules", "windows-1252, Windows-1252, ;, points-virgules",
			"ISO-8859-1, Windows-1252, ',', virgules" })
	void theEncodingAndTheSeparatorAreRecognisedAndSaid(String charset, String said, char separator, String name) {
		String text = Rows.text(separator,
				List.of(row("1"), row("2", "resume", "x".repeat(9000).replaceAll("x{900}", "$0 ").substring(0, 900)),
						row("3", "titre", "L’été à Œting")));
		byte[] bytes = text.replace("Œ", charset.equals("ISO-8859-1") ? "O" : "Œ")
			.replace("’", charset.equals("ISO-8859-1") ? "'" : "’")
			.getBytes(Charset.forName(charset));
		ImportReport report = run(new ByteArrayInputStream(bytes));

		assertThat(report.lines().getFirst()).contains(said, name);
		assertThat(report.count(Outcome.CREATED)).isEqualTo(3);
		assertThat(
				this.jdbc.sql("select title from findable_call where slug like '%ete-a%'").query(String.class).single())
			.isEqualTo(charset.equals("ISO-8859-1") ? "L'été à Oting" : "L’été à Œting");
	}

	@Test
	void tabsAndTheLineThatSpreadsheetsAddAreRead() {
		assertThat(run(stream(Rows.text('\t', List.of(row("1"))))).count(Outcome.CREATED)).isEqualTo(1);
		assertThat(run(stream("sep=,\n" + Rows.text(',', List.of(row("2"))))).count(Outcome.CREATED)).isEqualTo(1);
		assertThat(run(stream("source;reference;titre;bailleurs;\"notes, au crayon\"\nessai;4;Quatre;A;\n")).faults())
			.isEmpty();
		assertThat(run(stream("Source;Référence;TITRE;Bailleurs;;\nessai;3;Trois;A;;\n")).count(Outcome.CREATED))
			.isEqualTo(1);
	}

	@Test
	void bytesThatAreLostConcernTheirLineAlone() {
		byte[] bytes = Rows.text(';', List.of(row("1", "titre", "Été"), row("2", "titre", "XY"), row("3")))
			.getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (bytes[i] == 'Y') ? (byte) 0xE9 : bytes[i];
		}
		ImportReport report = run(new ByteArrayInputStream(bytes));

		assertThat(report.entries()).extracting(Entry::outcome)
			.containsExactly(Outcome.CREATED, Outcome.REFUSED, Outcome.CREATED);
		assertThat(report.entries().get(1).notes().getFirst().text()).contains("que le fichier a perdu");
	}

	@Test
	void aPictureIsNoFileOfCalls() {
		assertThatExceptionOfType(UnreadableFileException.class)
			.isThrownBy(() -> run(new ByteArrayInputStream(new byte[] { (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10 })))
			.withMessageContaining("n’est pas de ce format");
	}

	@Test
	void aTruncatedFileImportsNothing() {
		byte[] real = Rows.realFile();
		String json = new String(allBytes(json(Rows.realRows().subList(0, 10))), StandardCharsets.UTF_8);

		assertThatExceptionOfType(UnreadableFileException.class)
			.isThrownBy(() -> run(stream(json.substring(0, json.length() - 20))));
		assertThat(run(new ByteArrayInputStream(real, 0, 20_000)).isRefused()).isTrue();
		assertThat(count("call")).isZero();
	}

	@Test
	void theCostOfARowDoesNotDependOnTheirNumber() {
		List<Map<String, String>> rows = new ArrayList<>();
		for (int n = 0; n < 60; n++) {
			rows.add(row(Integer.toString(n)));
		}
		run(csv(row("premier")));
		int ten = Statements.count(() -> run(csv(rows.subList(0, 10))));
		int fifty = Statements.count(() -> run(csv(rows.subList(10, 60))));

		assertThat(fifty).isBetween(4 * ten, 6 * ten);
	}

	@Test
	void threeHundredRowsAreTried() {
		Map<String, String> names = row("");
		InputStream header = stream(String.join(";", names.keySet()) + "\n");
		InputStream rows = new SequenceInputStream(
				java.util.Collections
					.enumeration(
							IntStream.range(0, 300)
								.<InputStream>mapToObj(
										(n) -> stream(Rows
											.text(';',
													List.of(row("r" + n, "zones", (n == 299) ? "ZZZ" : "TG", "resume",
															"")))
											.lines()
											.skip(1)
											.findFirst()
											.orElseThrow()
											.replace(";\"\"", "") + "\n"))
								.toList()));
		ImportReport report = this.callImport.importFrom(new SequenceInputStream(header, rows), Options.plain(true));

		assertThat(report.entries()).hasSize(300);
		assertThat(report.count(Outcome.REFUSED)).isEqualTo(1);
		assertThat(report.entries().getLast().line()).isEqualTo(301);
		assertThat(count("call")).isZero();
	}

	@Test
	void importsTheDatesOfParis() {
		run(csv(row("1", "ouverture", "2026-03-29", "cloture", "2026-03-31"),
				row("2", "cloture", "2026-10-25", "heure_cloture", "12:00")));

		assertThat(this.jdbc.sql("select closes_at::text from findable_call where slug = 'appel-1'")
			.query(String.class)
			.single()).startsWith("2026-03-31 22:00:00");
		assertThat(
				this.jdbc.sql("select extract(epoch from closes_at)::bigint from findable_call where slug = 'appel-2'")
					.query(Long.class)
					.single())
			.isEqualTo(java.time.Instant.parse("2026-10-25T11:00:00Z").getEpochSecond());
	}

	@Test
	void theSameTitleTwiceHasTwoAddresses() {
		run(csv(row("1", "titre", "Le même"), row("2", "titre", "Le même")));

		assertThat(this.jdbc.sql("select slug from call order by no").query(String.class).list())
			.containsExactly("le-meme", "le-meme-2");
	}

	@Test
	void aFunderIsOneWhateverTheCaseOfItsName() {
		run(csv(row("1", "bailleurs", "Fondation Été"), row("2", "bailleurs", "FONDATION ÉTÉ|Autre")));

		assertThat(this.jdbc.sql("select name from organisation order by name").query(String.class).list())
			.containsExactly("Autre", "Fondation Été");
	}

	@Test
	void keepsEachValueOnceInALine() {
		Map<String, String> row = new LinkedHashMap<>(row("1", "zones", "TG|BJ|TG||", "odd", "6|6", "themes",
				"eau-assainissement|eau-assainissement", "bailleurs", "A|A"));

		assertThat(run(csv(row)).count(Outcome.CREATED)).isEqualTo(1);
		assertThat(this.jdbc.sql("select zones::text || sdgs::text || funders::text from findable_call")
			.query(String.class)
			.single()).isEqualTo("{BJ,TG}{6}{A}");
	}

	private ImportReport run(InputStream file) {
		return this.callImport.importFrom(file, Options.plain(false));
	}

	private int count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

	private static byte[] allBytes(InputStream input) {
		try {
			return input.readAllBytes();
		}
		catch (java.io.IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
