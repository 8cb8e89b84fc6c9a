package org.portailsolidaire.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.reference.ThemeEditing.Edited;
import org.portailsolidaire.reference.Zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Reference lists, as the team edits them. */
class ListPagesTests extends ListPagesCase {

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

}
