package org.portailsolidaire.reference;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.reference.FrenchRegion.Kind;
import org.portailsolidaire.support.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("portal")
class FrenchRegionsTests {

	private final FrenchRegions regions = new FrenchRegions(JdbcClient.create(TestDatabase.dataSource()));

	@Test
	void holdsEighteenRegionsSortedAsFrenchDoes() {
		assertThat(this.regions.seats().stream().filter((one) -> one.kind() != Kind.COLLECTIVITY)).hasSize(18)
			.extracting(FrenchRegion::name)
			.containsSubsequence("Hauts-de-France", "Île-de-France", "La Réunion");
	}

	/** They are in France and in no region. */
	@Test
	void aSeatMayBeInAnOverseasCollectivity() {
		assertThat(this.regions.seats()).hasSize(24)
			.extracting(FrenchRegion::code)
			.endsWith("988", "987", "977", "978", "975", "986");
		assertThat(this.regions.find("988").orElseThrow().kind()).isEqualTo(Kind.COLLECTIVITY);
	}

	@Test
	void findsARegionByItsCode() {
		assertThat(this.regions.find("84").orElseThrow().name()).isEqualTo("Auvergne-Rhône-Alpes");
		assertThat(this.regions.find("06").orElseThrow().kind()).isEqualTo(Kind.OVERSEAS);
		assertThat(this.regions.find("99")).isEmpty();
	}

}
