package org.portailsolidaire.calls.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.portailsolidaire.calls.eligibility.Sentence.Figure;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.support.PortalTest;
import org.portailsolidaire.support.Texts;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Sentences in both languages. */
@PortalTest
class SentencesTests {

	@Autowired
	SentenceWriter writer;

	@Test
	void saysWhenAnAssociationWillBeOldEnough() {
		Sentence sentence = Sentence.of("eligibilite.anciennete.remede", new Figure.Duration(24),
				new Figure.Day(LocalDate.of(2027, 5, 3)));

		assertThat(this.writer.text(sentence, Texts.french())).isEqualTo("Votre association aura 2 ans le 3 mai 2027.");
		assertThat(this.writer.text(sentence, Texts.english()))
			.isEqualTo("Your association will be 2 years old on 3 May 2027.");
	}

	@Test
	void eachFigureIsWrittenAsItsLanguageDoes() {
		assertThat(text(new Figure.Euros(12_500), Texts.french())).isEqualTo("12\u202F500\u00A0€");
		assertThat(text(new Figure.Range(1, 2), Texts.french())).isEqualTo("1 à 2\u00A0€");
		assertThat(text(new Figure.Percent(50), Texts.french())).isEqualTo("50\u00A0%");
		assertThat(text(new Figure.Duration(18), Texts.french())).isEqualTo("18 mois");
		assertThat(text(new Figure.Duration(12), Texts.french())).isEqualTo("1 an");
		assertThat(text(new Figure.Plain(2026), Texts.french())).isEqualTo("2026");
		assertThat(text(new Figure.Places(List.of("TG", "BJ")), Texts.english())).isEqualTo("Togo, Benin");
		assertThat(text(new Figure.Regions(List.of("84")), Texts.french())).isEqualTo("Auvergne-Rhône-Alpes");
		assertThat(text(new Figure.Terms(List.of("regle.nature.film")), Texts.french())).isEqualTo("un film");
	}

	@ParameterizedTest
	@CsvSource({ "7025, 14050, true, 50, 50", "7026, 14050, true, '50,1', 50.1", "3512, 14050, false, '24,9', 24.9",
			"7503, 14050, true, '53,5', 53.5" })
	void aShareNeverReadsAsTheBoundItMisses(int part, int whole, boolean up, String french, String english) {
		Figure share = new Figure.Share(part, whole, up);

		assertThat(text(share, Texts.french())).isEqualTo(french + "\u00A0%");
		assertThat(text(share, Texts.english())).isEqualTo(english + "%");
	}

	private String text(Figure figure, Words words) {
		assertThat(words.locale()).isIn(Locale.FRENCH, Locale.ENGLISH);
		return this.writer.text(Sentence.of("eligibilite.valeur", figure), words);
	}

}
