package org.portailsolidaire.calls.search;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("plain")
class HighlightTests {

	@Test
	void marksWordsWhateverTheirAccentsAndEndings() {
		Highlight highlight = Highlight.of(List.of("forages"), List.of("forage", "forages"));

		assertThat(highlight.html("Un Forage, deux FORAGES & <b>l’eau</b>"))
			.isEqualTo("Un <mark>Forage</mark>, deux <mark>FORAGES</mark> &amp; &lt;b&gt;l’eau&lt;/b&gt;");
		assertThat(Highlight.of(List.of("école"), List.of("ecole")).html("L’École")).isEqualTo("L’<mark>École</mark>");
		assertThat(Highlight.of(List.of("œuvre"), List.of()).html("Une œuvre")).isEqualTo("Une <mark>œuvre</mark>");
	}

	@Test
	void marksWordsOfAPhraseOnlyTogether() {
		Highlight highlight = Highlight.of(List.of("eau potable"), List.of(" eau", " potable", " potables"));

		assertThat(highlight.html("De l’eau potable")).isEqualTo("De l’<mark>eau</mark> <mark>potable</mark>");
		assertThat(highlight.html("Une idée potable")).isEqualTo("Une idée potable");
		assertThat(Highlight.of(List.of("adduction d’eau"), List.of()).html("L’adduction d’eau"))
			.contains("<mark>adduction</mark>");
	}

	@Test
	void cutsThePieceAroundTheFirstMark() {
		Highlight highlight = Highlight.of(List.of("puits"), List.of("puits"));
		String text = "mot ".repeat(50) + "un puits & " + "suite ".repeat(50);

		assertThat(highlight.extract(text)).startsWith("mot mot")
			.contains("un <mark>puits</mark> &amp; suite")
			.hasSizeLessThan(200);
		assertThat(highlight.extract("rien")).isNull();
		assertThat(highlight.extract("puits")).isEqualTo("<mark>puits</mark>");
	}

	@Test
	void marksNothingWithoutWords() {
		assertThat(Highlight.NONE.html("<puits>")).isEqualTo("&lt;puits&gt;");
	}

}
