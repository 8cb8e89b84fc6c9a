package org.portailsolidaire.shared;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.shared.NumberReader.Unit;
import org.portailsolidaire.shared.Reading.Reason;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("plain")
class NumberReaderTests {

	private static final int MOST = 1_000_000_000;

	@ParameterizedTest
	@ValueSource(strings = { "12500", "12 500", "12\u00A0500", "12\u202F500 €", " 12 500,00 € ", "€12 500", "€ 12500",
			"12.500,00", "12,500.00 €", "12'500", "12’500.-", "12 500 EUR", "EUR 12500", "12500 euros", "12 500 €uros",
			"12500,-", "12500.0", "+12500", "１２５００", "١٢٥٠٠", "١٢٬٥٠٠٫٠٠", "12\u2009500\u200B €", "\uFEFF12500",
			"12500.00000000000003", "012500", "12 500 Euros.", "12\t500", "12500\n" })
	void readsAmountsAsPeopleWriteThem(String typed) {
		assertThat(NumberReader.euros(typed, 0, MOST)).isEqualTo(Reading.of(12_500));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			1.200.000        ; 1200000
			1,200,000        ; 1200000
			1 200 000,00     ; 1200000
			1.200.000,00     ; 1200000
			1’200’000.00     ; 1200000
			200.00000000000003 ; 200
			0                ; 0
			""")
	void readsMillionsAndNoise(String typed, int amount) {
		assertThat(NumberReader.euros(typed, 0, MOST)).isEqualTo(Reading.of(amount));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', nullValues = "-", textBlock = """
			12.500           ; DOUBTFUL   ; 12500
			12,500 €         ; DOUBTFUL   ; 12500
			1e5              ; UNREADABLE ; 100000
			1,25E+04         ; UNREADABLE ; 12500
			1 200,50         ; NOT_WHOLE  ; 1201
			1 200,5          ; NOT_WHOLE  ; 1201
			1200,4 €         ; NOT_WHOLE  ; 1200
			-12              ; NEGATIVE   ; -
			−12 €            ; NEGATIVE   ; -
			(1 200)          ; NEGATIVE   ; -
			environ 1 200 €  ; UNREADABLE ; 1200
			1200€/an         ; UNREADABLE ; 1200
			12.500 € HT      ; UNREADABLE ; 12500
			12 k€            ; UNREADABLE ; 12000
			1,5 million d’euros ; UNREADABLE ; 1500000
			1,5 million      ; UNREADABLE ; 1500000
			12 50            ; UNREADABLE ; 1250
			douze mille      ; UNREADABLE ; 12000
			douze mille euros; UNREADABLE ; 12000
			10-12            ; UNREADABLE ; -
			beaucoup         ; UNREADABLE ; -
			12 €€            ; UNREADABLE ; 12
			0x10             ; UNREADABLE ; -
			1000000001       ; ABOVE      ; -
			9e99             ; UNREADABLE ; -
			1..5             ; UNREADABLE ; -
			""")
	void refusesOthersAndOffersTheFigureThatWasMeant(String typed, Reason reason, Integer offered) {
		assertThat(NumberReader.euros(typed, 0, MOST)).isEqualTo(Reading.refused(reason, offered));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u00A0", "\u200B", "\uFEFF\n" })
	void nothingIsNothing(String typed) {
		assertThat(NumberReader.euros(typed, 0, MOST)).isEqualTo(Reading.nothing());
	}

	@Test
	void readsSharesAndMonths() {
		for (String share : List.of("50", "50 %", "50%", "50,0\u00A0%", "50 pour cent", "50٪", "50 p. 100")) {
			assertThat(NumberReader.percent(share, 0, 100)).as(share).isEqualTo(Reading.of(50));
		}
		assertThat(NumberReader.percent("0,5", 0, 100)).isEqualTo(Reading.refused(Reason.NOT_WHOLE, 50));
		assertThat(NumberReader.percent("33,33 %", 0, 100)).isEqualTo(Reading.refused(Reason.NOT_WHOLE, 33));
		assertThat(NumberReader.percent("101 %", 0, 100)).isEqualTo(Reading.refused(Reason.ABOVE));
		assertThat(NumberReader.percent("50 €", 0, 100)).isEqualTo(Reading.refused(Reason.UNREADABLE, 50));
		assertThat(NumberReader.whole("12 mois", Unit.MONTHS, 1, 240)).isEqualTo(Reading.of(12));
		assertThat(NumberReader.whole("1 an", Unit.MONTHS, 1, 240)).isEqualTo(Reading.refused(Reason.UNREADABLE, 1));
		assertThat(NumberReader.whole("250 personnes", Unit.NONE, 0, MOST))
			.isEqualTo(Reading.refused(Reason.UNREADABLE, 250));
		assertThat(NumberReader.whole("0", Unit.MONTHS, 1, 240)).isEqualTo(Reading.refused(Reason.BELOW));
	}

	@Test
	void readsDecimals() {
		assertThat(NumberReader.decimal("2,5", Unit.NONE).orNull()).isEqualByComparingTo("2.5");
		assertThat(NumberReader.decimal("0,500", Unit.NONE).orNull()).isEqualByComparingTo("0.5");
		assertThat(NumberReader.decimal("1 250,75 €", Unit.EUROS).orNull()).isEqualByComparingTo("1250.75");
		assertThat(NumberReader.decimal("0.1000000000000000055", Unit.NONE).orNull()).isEqualByComparingTo("0.1");
	}

	@Test
	void readsWhatThePortalItselfWrites() {
		Random random = new Random(7);
		for (int i = 0; i < 5_000; i++) {
			int amount = random.nextInt(random.nextBoolean() ? MOST : 20_000);
			String french = Formats.of(Locale.FRENCH).euros(amount);
			assertThat(NumberReader.euros(french, 0, MOST)).as(french).isEqualTo(Reading.of(amount));
			BigDecimal cents = new BigDecimal(random.nextInt(MOST)).movePointLeft(2);
			String german = String.format(Locale.GERMANY, "%,.2f", cents);
			String english = String.format(Locale.UK, "%,.2f", cents);
			assertThat(NumberReader.decimal(german, Unit.NONE).orNull()).as(german).isEqualByComparingTo(cents);
			assertThat(NumberReader.decimal(english, Unit.NONE).orNull()).as(english).isEqualByComparingTo(cents);
		}
	}

	@Test
	void neverBreaks() {
		Random random = new Random(3);
		String signs = "0123456789.,' -+()€%eEkm\u00A0İ１٣½²\u200D/x";
		for (int i = 0; i < 50_000; i++) {
			StringBuilder typed = new StringBuilder();
			random.ints(random.nextInt(14), 0, signs.length()).forEach((n) -> typed.append(signs.charAt(n)));
			for (Unit unit : Unit.values()) {
				Reading<Integer> read = NumberReader.whole(typed.toString(), unit, 0, MOST);
				read.value().ifPresent((number) -> assertThat(number).isBetween(0, MOST));
			}
		}
	}

}
