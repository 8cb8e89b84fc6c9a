package org.portailsolidaire.reference;

import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.portailsolidaire.support.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("portal")
class SdgsTests {

	private final Sdgs sdgs = new Sdgs(JdbcClient.create(TestDatabase.dataSource()));

	@Test
	void holdsTheSeventeenGoals() {
		assertThat(this.sdgs.all()).extracting(Sdg::number)
			.containsExactlyElementsOf(IntStream.rangeClosed(1, 17).boxed().toList());
	}

	@Test
	void namesAGoalInBothLanguages() {
		Sdg water = this.sdgs.find(6).orElseThrow();

		assertThat(water.shortName(Locale.FRENCH)).isEqualTo("Eau propre et assainissement");
		assertThat(water.shortName(Locale.UK)).isEqualTo("Clean water and sanitation");
		assertThat(this.sdgs.find(18)).isEmpty();
	}

}
