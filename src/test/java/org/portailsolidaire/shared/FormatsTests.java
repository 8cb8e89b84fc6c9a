package org.portailsolidaire.shared;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("plain")
class FormatsTests {

	private final Formats french = Formats.of(Locale.FRENCH);

	private final Formats english = Formats.of(Locale.ENGLISH);

	@Test
	void setsThousandsApartByANarrowSpace() {
		assertThat(this.french.number(999)).isEqualTo("999");
		assertThat(this.french.number(1000)).isEqualTo("1\u202F000");
		assertThat(this.french.number(1_234_056)).isEqualTo("1\u202F234\u202F056");
		assertThat(this.french.number(-12_500)).isEqualTo("-12\u202F500");
		assertThat(this.english.number(1_234_056)).isEqualTo("1,234,056");
	}

	@Test
	void writesEurosAsEachLanguageDoes() {
		assertThat(this.french.euros(12_500)).isEqualTo("12\u202F500\u00A0€");
		assertThat(this.english.euros(12_500)).isEqualTo("€12,500");
		assertThat(this.french.euros(5000, 20_000)).isEqualTo("5\u202F000 à 20\u202F000\u00A0€");
		assertThat(this.english.euros(5000, 20_000)).isEqualTo("€5,000 to €20,000");
		assertThat(this.french.euros(0)).isEqualTo("0\u00A0€");
		assertThat(this.french.euros(Integer.MAX_VALUE)).isEqualTo("2\u202F147\u202F483\u202F647\u00A0€");
	}

	@Test
	void keepsThePerCentSignWithItsNumber() {
		assertThat(this.french.percent(50)).isEqualTo("50\u00A0%");
		assertThat(this.english.percent(50)).isEqualTo("50%");
	}

	@Test
	void writesTheFirstOfTheMonthInFull() {
		assertThat(this.french.date(LocalDate.of(2026, 4, 1))).isEqualTo("1er avril 2026");
		assertThat(this.french.date(LocalDate.of(2026, 4, 21))).isEqualTo("21 avril 2026");
		assertThat(this.french.shortDay(LocalDate.of(2026, 1, 1))).isEqualTo("1er janv.");
		assertThat(this.english.date(LocalDate.of(2026, 4, 1))).isEqualTo("1 April 2026");
	}

	@Test
	void namesTheDayOfTheWeek() {
		assertThat(this.french.fullDate(LocalDate.of(2026, 3, 31))).isEqualTo("mardi 31 mars 2026");
		assertThat(this.english.fullDate(LocalDate.of(2026, 3, 31))).isEqualTo("Tuesday 31 March 2026");
	}

	@Test
	void saysTheYearOnlyWhenItIsNotThisOne() {
		LocalDate day = LocalDate.of(2027, 1, 2);
		assertThat(this.french.day(day, LocalDate.of(2027, 12, 31))).isEqualTo("2 janvier");
		assertThat(this.french.day(day, LocalDate.of(2026, 12, 31))).isEqualTo("2 janvier 2027");
	}

	@Test
	void writesHoursAsEachLanguageDoes() {
		assertThat(this.french.hour(at("2026-03-31T17:00+02:00"))).isEqualTo("17\u00A0h");
		assertThat(this.french.hour(at("2026-03-31T23:59+02:00"))).isEqualTo("23\u00A0h\u00A059");
		assertThat(this.french.hour(at("2026-03-31T09:05+02:00"))).isEqualTo("9\u00A0h\u00A005");
		assertThat(this.english.hour(at("2026-03-31T09:05+02:00"))).isEqualTo("9:05");
	}

	@Test
	void takesFrenchForAnyOtherLanguage() {
		assertThat(Formats.of(Locale.GERMAN)).isSameAs(this.french);
		assertThat(Formats.of(Locale.UK)).isSameAs(this.english);
	}

	private static ZonedDateTime at(String text) {
		return ZonedDateTime.parse(text);
	}

}
