package org.portailsolidaire.reference;

import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.portailsolidaire.reference.Zone.Kind;
import org.portailsolidaire.support.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("portal")
class ZonesTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

	private final Zones zones = new Zones(JdbcClient.create(TestDatabase.dataSource()));

	@Test
	void findsACountryWithItsNames() {
		Zone ivoryCoast = this.zones.find("CI").orElseThrow();

		assertThat(ivoryCoast).isEqualTo(new Zone("CI", Kind.COUNTRY, "011", "Côte d’Ivoire", "Côte d’Ivoire", 3));
		assertThat(this.zones.find("nowhere")).isEmpty();
	}

	@Test
	void takesMondeForTheWorld() {
		assertThat(this.zones.find("MONDE")).contains(this.zones.world());
		assertThat(this.zones.countriesOf("MONDE", TODAY)).hasSize(249);
	}

	@Test
	void prefersTheNamePeopleSay() {
		Zone westernAfrica = this.zones.find("011").orElseThrow();

		assertThat(westernAfrica.name(Locale.FRENCH)).isEqualTo("Afrique de l’Ouest");
		assertThat(westernAfrica.name(Locale.ENGLISH)).isEqualTo("Western Africa");
		assertThat(this.zones.names("CD")).contains("RDC (Congo-Kinshasa)", "Congo-Kinshasa", "RD Congo",
				"République démocratique du Congo", "Congo - Kinshasa");
	}

	@Test
	void givesTheAncestorsNearestFirst() {
		assertThat(this.zones.ancestors("TG")).extracting(Zone::code).containsExactly("011", "002", "001");
		assertThat(this.zones.ancestors("001")).isEmpty();
	}

	@Test
	void sortsTheChildrenAsTheLanguageDoes() {
		assertThat(this.zones.children("001", Locale.FRENCH)).extracting(Zone::nameFr)
			.containsExactly("Afrique", "Amériques", "Asie", "Europe", "Océanie");
		assertThat(this.zones.children("015", Locale.FRENCH)).extracting(Zone::nameFr)
			.containsExactly("Algérie", "Égypte", "Libye", "Maroc", "Sahara occidental", "Soudan", "Tunisie");
	}

	@Test
	void givesTheSubRegionsOfAGrouping() {
		assertThat(this.zones.children("202", Locale.FRENCH)).extracting(Zone::code)
			.containsExactlyInAnyOrder("011", "014", "017", "018");
		assertThat(this.zones.countriesOf("419", TODAY)).contains("HT", "PE", "MX").doesNotContain("US", "TG");
	}

	@Test
	void relatesACountryToEveryZoneThatHoldsIt() {
		assertThat(this.zones.related("TG")).containsExactlyInAnyOrder("TG", "011", "202", "002", "001");
	}

	@Test
	void relatesARegionToWhatItHoldsAndToWhatOverlapsIt() {
		assertThat(this.zones.related("011")).contains("001", "002", "202", "011", "TG", "SN")
			.doesNotContain("014", "KE");
		assertThat(this.zones.related("419")).contains("003", "019", "005", "HT").doesNotContain("021", "US");
	}

	@Test
	void relatesAListedCountryToTheDacListOfTheDay() {
		assertThat(this.zones.related("NR", LocalDate.of(2025, 12, 31))).contains("CAD");
		assertThat(this.zones.related("NR", LocalDate.of(2026, 1, 1))).doesNotContain("CAD");
		assertThat(this.zones.related("CAD", TODAY)).contains("CAD", "TG", "011", "001").doesNotContain("FR", "155");
	}

	@Test
	void keepsEachDacListForItsTime() {
		assertThat(this.zones.countriesOf("CAD", LocalDate.of(2019, 6, 30))).hasSize(143).contains("CK", "AG");
		assertThat(this.zones.countriesOf("CAD", LocalDate.of(2021, 12, 31))).hasSize(142).contains("AG");
		assertThat(this.zones.countriesOf("CAD", LocalDate.of(2022, 1, 1))).hasSize(141).doesNotContain("AG");
		assertThat(this.zones.countriesOf("CAD", LocalDate.of(2024, 1, 1))).hasSize(141).contains("NR", "XK", "PS");
		assertThat(this.zones.countriesOf("CAD", TODAY)).hasSize(140).contains("TG", "UA").doesNotContain("NR", "FR");
	}

	@Test
	void takesTheOldestDacListForEarlierDays() {
		assertThat(this.zones.countriesOf("CAD", LocalDate.of(2011, 4, 1)))
			.isEqualTo(this.zones.countriesOf("CAD", LocalDate.of(2018, 1, 1)));
	}

	@Test
	void holdsTheDacListAsAZoneOutsideTheTree() {
		assertThat(this.zones.find("cad").orElseThrow().name(Locale.FRENCH)).isEqualTo("Pays de la liste du CAD");
		assertThat(this.zones.children("001", Locale.FRENCH)).extracting(Zone::kind).containsOnly(Kind.CONTINENT);
		assertThat(this.zones.all()).extracting(Zone::kind).contains(Kind.LIST, Kind.GROUPING);
	}

}
