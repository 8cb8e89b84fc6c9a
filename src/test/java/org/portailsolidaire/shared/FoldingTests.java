package org.portailsolidaire.shared;

import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("plain")
class FoldingTests {

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n", "\r", "\u000B", "\f", "\u0085", "\u2028", "\u2029" })
	void aLineBreakIsOneOnLinesAndASpaceOnALine(String lineBreak) {
		assertThat(Folding.lines("Un" + lineBreak + "deux")).isEqualTo("Un\ndeux");
		assertThat(Folding.line("Un" + lineBreak + lineBreak + "deux")).isEqualTo("Un deux");
		assertThat(Folding.line(lineBreak + "Un" + lineBreak)).isEqualTo("Un");
	}

	@ParameterizedTest
	@ValueSource(strings = { " ", "\t", "\u00A0", "\u1680", "\u2000", "\u2003", "\u2007", "\u2009", "\u200A", "\u202F",
			"\u205F", "\u3000", "\u2800", "\u3164" })
	void everySpaceGoesAroundAndIsOneInside(String space) {
		assertThat(Folding.line(space + "Le" + space + space + "Goff" + space)).isEqualTo("Le Goff");
		assertThat(Folding.lines(space + "Le" + space + "Goff" + space + "\n" + space)).isEqualTo("Le Goff");
		assertThat(Folding.line(space + space)).isEmpty();
	}

	@Test
	void whatCannotBeSeenIsNotThere() {
		assertThat(Folding.line("\uFEFFA\u00ADw\u200Ba\u2060 \u202EDia\u0000llo\uFFFE\uE000\uD800"))
			.isEqualTo("Awa Diallo");
		assertThat(Folding.line("\u200D \u200C\u200B")).isEmpty();
		assertThat(Folding.line("A\u200Dwa")).isEqualTo("Awa");
	}

	@Test
	void accentsAreComposed() {
		assertThat(Folding.line("Be\u0301ne\u0301voles")).isEqualTo("Bénévoles");
	}

	@ParameterizedTest
	@ValueSource(strings = { "👩🏾‍🌾", "❤️‍🔥", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🇹🇬", "👨‍👩‍👧‍👦", "\uD83E\uDEEF", "می‌خواهم",
			"क्‍ष", "𞤀𞤣𞤤𞤢𞤥", "№\u06DD١" })
	void emojiJoinersAndTagsStay(String text) {
		assertThat(Folding.line(text)).isEqualTo(text);
		assertThat(Folding.lines(text)).isEqualTo(text);
	}

	@Test
	void tagsThatAreOfNoFlagCannotBeSeen() {
		assertThat(Folding.line("Eau" + new String(Character.toChars(0xE0041)) + " potable")).isEqualTo("Eau potable");
	}

	@Test
	void aTextKeepsItsLinesAndFrenchTypography() {
		assertThat(Folding.lines("\n  « Femmes » : 12 500 € !  \n\n  - un\n  - deux \u00A0\n"))
			.isEqualTo("« Femmes » : 12 500 € !\n\n  - un\n  - deux");
		assertThat(Folding.lines("sécurité\u00A0alimentaire")).isEqualTo("sécurité alimentaire");
		assertThat(Folding.line("Cap\u00A0jeunesse\u00A0: 12\u202F500\u00A0€ \u00A0 !"))
			.isEqualTo("Cap jeunesse\u00A0: 12\u202F500\u00A0€ !");
		assertThat(Folding.plain("12\u202F500\u00A0€")).isEqualTo("12 500 €");
	}

	@Test
	void whatIsFoldedStaysAsItIs() {
		Random random = new Random(12);
		int[] odd = IntStream
			.concat("aé€ \u00A0\u202F\u200D\u200C\u200B\n\r\u2028\u0301\u00AD\u3164👩🌾🏴«:12".codePoints(),
					IntStream.of(0xE0067, 0xE007F, 0xFE0F, 0x1F468))
			.toArray();
		for (int i = 0; i < 20_000; i++) {
			String text = random.ints(random.nextInt(12), 0, odd.length)
				.map((n) -> odd[n])
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
				.toString();
			String line = Folding.line(text);
			String lines = Folding.lines(text);
			assertThat(Folding.line(line)).isEqualTo(line);
			assertThat(Folding.lines(lines)).isEqualTo(lines);
			assertThat(Folding.typed(Folding.typed(text))).isEqualTo(Folding.typed(text));
			assertThat(Folding.line(lines)).isEqualTo(line);
			assertThat(Folding.plain(line)).isEqualTo(Folding.plain(text));
		}
	}

}
