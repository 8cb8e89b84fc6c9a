package org.portailsolidaire.shared;

import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("plain")
class SlugTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Réparer un point d’eau      | reparer-un-point-d-eau
			« Femmes & cœur »           | femmes-coeur
			  --- 2026 / été ---        | 2026-ete
			日本                          | x
			Ŝ'il vous plaît, ÇA marche  | s-il-vous-plait-ca-marche
			""")
	void isMadeOfPlainLettersAndSingleHyphens(String title, String slug) {
		assertThat(Slug.of(title, 90).value()).isEqualTo(slug);
	}

	@Test
	void isCutBetweenWords() {
		assertThat(Slug.of("un deux trois", 7).value()).isEqualTo("un-deux");
		assertThat(Slug.of("un deux trois", 8).value()).isEqualTo("un-deux");
		assertThat(Slug.of("anticonstitutionnellement", 10).value()).isEqualTo("anticonsti");
	}

	@Test
	void takesTheFirstNumberThatIsFree() {
		assertThat(new Slug("a").unlike(Set.of()::contains)).isEqualTo("a");
		assertThat(new Slug("a").unlike(Set.of("a", "a-2")::contains)).isEqualTo("a-3");
	}

}
