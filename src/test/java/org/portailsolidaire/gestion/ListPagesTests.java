package org.portailsolidaire.gestion;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.catalogue.SynonymGroups;
import org.portailsolidaire.reference.ThemeEditing;
import org.portailsolidaire.reference.ThemeEditing.Edited;
import org.portailsolidaire.reference.Themes;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.support.EmptyPortalTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Reference lists and the log, as the team edits and reads them. */
@EmptyPortalTest
class ListPagesTests {

	@Autowired
	ApplicationContext portal;

	@Autowired
	ThemeEditing themes;

	@Autowired
	Themes known;

	@Autowired
	Zones zones;

	@Autowired
	SynonymGroups synonyms;

	@Autowired
	JdbcClient jdbc;

	private Team paul;

	@BeforeEach
	void someone() {
		this.paul = new Team(this.portal, Role.ADMINISTRATOR);
	}

	@AfterEach
	void asBefore() {
		this.jdbc.sql("update theme set name_fr = 'Sport', active = true, version = 0 where code = 'sport'").update();
		this.jdbc.sql(
				"update theme set position = case code when 'sport' then 430 else 420 end where code in ('sport', 'culture')")
			.update();
		this.jdbc.sql("delete from dac_recipient where valid_from > '2090-01-01'").update();
		this.jdbc.sql("delete from dac_list where valid_from > '2090-01-01'").update();
		this.jdbc.sql(
				"delete from search_synonym where group_no in (select group_no from search_synonym where term like 'zz%')")
			.update();
		this.known.refresh();
		this.zones.refresh();
	}

	private List<String> acts(String of) {
		return this.jdbc.sql("select act from audit_entry where person_id = ? and act like ? order by id")
			.params(this.paul.person.id().value(), of)
			.query(String.class)
			.list();
	}

	private Edited sport() {
		return this.themes.find("sport").orElseThrow();
	}

	private MvcTestResult name(String french, int version) {
		return this.paul.post("/gestion/themes/sport", "nom-fr", french, "nom-en", "Sport", "court-fr", "Sport",
				"court-en", "Sport", "version", Integer.toString(version));
	}

	@Test
	void ofTwoTabsTheSecondChangesNothingAndSeesTheFirst() {
		int version = sport().version();
		assertThat(name("Sport et jeux", version)).hasStatus3xxRedirection();
		assertThat(name("Sports", version)).hasStatus(422)
			.bodyText()
			.contains("pendant que vous écriviez", "Sport et jeux / Sport", "value=\"Sports\"",
					"name=\"version\" value=\"" + (version + 1) + "\"");

		assertThat(sport()).returns("Sport et jeux", Edited::nameFr).returns(false, Edited::active);
		assertThat(acts("THEME%")).hasSize(1);
		assertThat(this.paul.get("/appels")).bodyText().doesNotContain("Sport et jeux");
		assertThat(this.known.find("sport").orElseThrow().name(Locale.FRENCH)).isEqualTo("Sport et jeux");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", " ", "\u0000\u0001", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
					+ "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" })
	void aThemeKeepsANameThatFits(String name) {
		assertThat(name(name, sport().version())).hasStatus(422).bodyText().contains("href=\"#nom-fr\"");
		assertThat(name("<b>Sport</b>", sport().version())).hasStatus3xxRedirection();
		assertThat(this.paul.get("/gestion/themes")).bodyText().contains("&lt;b&gt;Sport").doesNotContain("<b>Sport");
	}

	@Test
	void codesAndFamiliesStay() {
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> this.jdbc.sql("update theme set code = 'jeux' where code = 'sport'").update())
			.havingRootCause()
			.withMessageContaining("never changes");
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> this.jdbc.sql("update theme set active = false where code = 'eau'").update())
			.havingRootCause()
			.withMessageContaining("theme_families_stay");
		assertThat(this.paul.get("/gestion/themes/inconnu")).hasStatus(404);
	}

	@Test
	void aDoubleClickMovesAThemeOnce() {
		String version = Integer.toString(sport().version());
		for (int click = 0; click < 2; click++) {
			this.paul.post("/gestion/themes/sport/place", "sens", "haut", "version", version);
		}
		this.known.refresh();

		assertThat(this.known.children(this.known.find("education").orElseThrow())).extracting("code")
			.containsExactly("education-formation", "sport", "culture", "jeunesse-mobilite");
		assertThat(acts("THEME%")).hasSize(1);
	}

	@Test
	void synonymsServeTheNextSearch() {
		assertThat(this.paul.post("/gestion/synonymes", "termes", "zzpuits\r\nZZPUITS\r\nzz eau de source"))
			.hasStatus3xxRedirection();
		this.paul.post("/gestion/synonymes", "termes", "zzpuits\nzz eau de source");
		SynonymGroups.Group group = this.synonyms.all().getLast();
		assertThat(group.terms()).containsExactly("zz eau de source", "zzpuits");
		String page = "/gestion/synonymes/" + group.no();

		assertThat(this.paul.post(page, "version", group.version(), "termes", "zzpuits\nzzforage"))
			.hasStatus3xxRedirection();
		assertThat(this.paul.post(page, "version", group.version(), "termes", "zzpuits\nzzautre")).hasStatus(422)
			.bodyText()
			.contains("pendant que vous écriviez", "zzforage, zzpuits", "zzautre");
		assertThat(this.paul.post(page + "/suppression", "version", group.version())).hasStatus(422);
		String version = this.synonyms.find(group.no()).orElseThrow().version();
		assertThat(this.paul.post(page + "/suppression", "version", version)).hasStatus3xxRedirection();
		assertThat(Team.location(this.paul.post(page + "/suppression", "version", version))).endsWith("fait=rien");
		assertThat(acts("SYN%")).containsExactly("SYNONYMS_ADDED", "SYNONYMS_CHANGED", "SYNONYMS_REMOVED");
	}

	@Test
	void clicksAtTheSameMomentAddAGroupOnce() throws Exception {
		try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
			CyclicBarrier together = new CyclicBarrier(4);
			List<Future<MvcTestResult>> clicks = Stream
				.of("zzun\nzzdeux", "zzdeux\nzzun", "ZZUN\nzzdeux", "zzun\nzzdeux")
				.map((terms) -> hands.submit(() -> {
					together.await();
					return this.paul.post("/gestion/synonymes", "termes", terms);
				}))
				.toList();
			for (Future<MvcTestResult> click : clicks) {
				assertThat(Team.location(click.get())).endsWith("fait=ajoute");
			}
		}

		assertThat(this.synonyms.all().stream().filter((group) -> group.terms().contains("zzdeux"))).hasSize(1);
		assertThat(acts("SYN%")).containsExactly("SYNONYMS_ADDED");
	}

	@Test
	void aGroupDoesNotBecomeThatOfAnother() {
		this.paul.post("/gestion/synonymes", "termes", "zzun\nzzdeux");
		this.paul.post("/gestion/synonymes", "termes", "zztrois\nzzquatre");
		SynonymGroups.Group second = this.synonyms.all().getLast();

		assertThat(this.paul.post("/gestion/synonymes/" + second.no(), "version", second.version(), "termes",
				"ZZdeux\nzzun"))
			.hasStatus(422)
			.bodyText()
			.contains("Un autre groupe a déjà ces termes", "ZZdeux");
		assertThat(this.synonyms.find(second.no())).contains(second);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "seul", "eau\nEAU\nÉau", "a\nb", "un deux trois quatre cinq\nzz", "\u0000\n\u0001",
			"123\n456" })
	void refusesGroupsThatWouldServeNoSearch(String terms) {
		assertThat(this.paul.post("/gestion/synonymes", "termes", terms)).hasStatus(422)
			.bodyText()
			.contains("href=\"#termes\"");
	}

	@Test
	void aListToComeCopiesTheLastAndIsEdited() {
		assertThat(this.paul.post("/gestion/liste-du-cad", "jour", "2100-01-01", "source", "OCDE"))
			.hasStatus3xxRedirection();
		assertThat(this.paul.post("/gestion/liste-du-cad", "jour", "2100-01-01", "source", "OCDE")).hasStatus(422)
			.bodyText()
			.contains("commence déjà ce jour-là");
		assertThat(this.paul.post("/gestion/liste-du-cad/2100-01-01", "version", "0", "source", "OCDE, 2099", "pays",
				"TG", "pays", "BJ", "pays", "XX", "pays", "<b>"))
			.hasStatus3xxRedirection();
		assertThat(this.paul.post("/gestion/liste-du-cad/2100-01-01", "version", "0", "source", "Autre", "pays", "TG"))
			.hasStatus(422)
			.bodyText()
			.contains("pendant que vous écriviez");
		this.zones.refresh();

		assertThat(this.zones.countriesOf(Zones.DAC, LocalDate.of(2100, 1, 1))).containsExactlyInAnyOrder("TG", "BJ");
		assertThat(this.zones.countriesOf(Zones.DAC, LocalDate.of(2099, 12, 31))).hasSizeGreaterThan(130);
		assertThat(acts("DAC%")).containsExactly("DAC_LIST_ADDED", "DAC_LIST_CHANGED");
		for (int click = 0; click < 2; click++) {
			this.paul.post("/gestion/liste-du-cad/2100-01-01/suppression", "version", "1");
		}
		assertThat(acts("DAC%")).hasSize(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2026-11-22", "2020-06-01", "2026-02-30", "demain", "+999999999-01-01", "\u0000" })
	void aListBeginsOnADayToCome(String day) {
		assertThat(this.paul.post("/gestion/liste-du-cad", "jour", day, "source", "OCDE")).hasStatus(422)
			.bodyText()
			.contains("href=\"#jour\"");
	}

	@Test
	void aListThatHasServedNeverChanges() {
		assertThat(this.paul.get("/gestion/liste-du-cad/2026-01-01")).bodyText()
			.contains("a servi", "Togo")
			.doesNotContain("name=\"pays\"", "suppression");
		assertThat(this.paul.post("/gestion/liste-du-cad/2026-01-01", "version", "0", "source", "Autre"))
			.hasStatus(422);
		assertThat(Team.location(this.paul.post("/gestion/liste-du-cad/2026-01-01/suppression", "version", "0")))
			.endsWith("fait=rien");
		for (String sql : List.of("delete from dac_recipient where country = 'TG'",
				"update dac_list set source = 'Autre'")) {
			assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> this.jdbc.sql(sql).update())
				.havingRootCause()
				.withMessageContaining("has served");
		}
	}

	@Test
	void theLogIsSearchedAndExportedAndSaysSo() {
		name("=HYPERLINK(\"x\")", sport().version());
		this.jdbc.sql("""
				insert into audit_entry (at, person_id, person_name, act, object_kind, object_label, reference)
				values (now(), ?, '=1+1', 'FORMER_ACT', 'FORMER', '@x', '00000000')
				""").param(this.paul.person.id().value()).update();
		String own = "personne=" + this.paul.person.id().value();

		assertThat(this.paul.get("/gestion/journal?acte=theme-changed&sur=theme&q=hyperlink&" + own)).hasStatusOk()
			.bodyText()
			.contains("Thème changé", "HYPERLINK", "Lignes 1 à 1 sur 1")
			.doesNotContain("??");
		this.paul.get("/gestion/personnes?q=Fran%C3%A7oise%20d%27eau");
		assertThat(this.paul.get("/gestion/journal?acte=people-searched&" + own)).bodyText()
			.contains("q=Françoise d&#39;eau");
		assertThat(this.paul.get("/en/gestion/journal?" + own)).bodyText().contains("FORMER_ACT").doesNotContain("??");
		assertThat(this.paul.get("/gestion/journal?du=2026-02-30&au=x&acte=y&personne=z&page=-1")).hasStatusOk()
			.bodyText()
			.contains("Écrivez une date");
		assertThat(this.paul.get("/gestion/journal?du=2200-01-01")).bodyText().contains("Rien ne correspond");
		MvcTestResult export = this.paul.post("/gestion/journal.csv", "personne",
				this.paul.person.id().value().toString());
		assertThat(export).hasStatusOk()
			.bodyText()
			.contains(";'=1+1;", ";'@x;", "Journal exporté")
			.doesNotContain(";=1");
		assertThat(acts("LOG%")).containsExactly("LOG_SEARCHED", "LOG_SEARCHED", "LOG_SEARCHED", "LOG_SEARCHED",
				"LOG_SEARCHED", "LOG_EXPORTED");
	}

}
