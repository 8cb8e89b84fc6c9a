package org.portailsolidaire.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.portailsolidaire.support.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("portal")
class ThemesTests {

	private final JdbcClient jdbc = JdbcClient.create(TestDatabase.dataSource());

	private final Themes themes = new Themes(this.jdbc);

	@Test
	void hasSevenFamiliesInTheOrderOfTheDesign() {
		assertThat(this.themes.families()).extracting((theme) -> theme.shortName(Locale.FRENCH))
			.containsExactly("Eau", "Énergie", "Agriculture", "Éducation", "Santé", "Métiers", "Environnement");
	}

	@Test
	void readsTheCodesOfEarlierYears() {
		assertThat(this.themes.find("eau-assainissement")).isEqualTo(this.themes.find("eau")).isPresent();
		assertThat(this.themes.find("multi-thematique")).isEmpty();
	}

	@Test
	void givesTheFamilyOfATheme() {
		Theme sport = this.themes.find("sport").orElseThrow();
		Theme education = this.themes.find("education").orElseThrow();

		assertThat(this.themes.family(sport)).contains(education);
		assertThat(this.themes.family(education)).contains(education);
		assertThat(this.themes.children(education)).contains(sport).hasSize(4);
		assertThat(this.themes.crossCutting()).hasSize(2)
			.allSatisfy((theme) -> assertThat(this.themes.family(theme)).isEmpty());
	}

	@Test
	void knowsEveryThemeOfTheRealCalls() throws IOException {
		assertThat(column("themes")).hasSizeGreaterThan(10)
			.filteredOn((code) -> !code.equals("multi-thematique"))
			.allSatisfy((code) -> assertThat(this.themes.find(code)).isPresent());
	}

	@Test
	void knowsEveryZoneOfTheRealCalls() throws IOException {
		Zones zones = new Zones(this.jdbc);

		assertThat(column("zones")).hasSizeGreaterThan(50)
			.allSatisfy((code) -> assertThat(zones.find(code)).isPresent());
	}

	private static Set<String> column(String name) throws IOException {
		try (var calls = CsvReader.builder()
			.fieldSeparator(';')
			.ofNamedCsvRecord(Path.of("db/demo/appels-reels.csv"))) {
			return calls.stream()
				.flatMap((call) -> Arrays.stream(call.getField(name).split("\\|")))
				.filter(Predicate.not(String::isEmpty))
				.collect(Collectors.toSet());
		}
	}

}
