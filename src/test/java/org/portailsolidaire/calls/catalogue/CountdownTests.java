package org.portailsolidaire.calls.catalogue;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.portailsolidaire.calls.calls.CallPhase;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.support.Texts;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("plain")
class CountdownTests {

	/** 31 March, 23:59. */
	private static final Instant END = Instant.parse("2026-03-31T22:00:00Z");

	@ParameterizedTest(name = "{0} → {1}")
	@CsvSource({ "2026-03-11T12:00:00Z, clôture dans 20 jours, false",
			"2026-03-22T12:00:00Z, clôture dans 9 jours, false", "2026-03-23T12:00:00Z, clôture dans 8 jours, true",
			"2026-03-28T22:00:00Z, clôture dans 3 jours, true", "2026-03-28T22:00:01Z, clôture dans 71 heures, true",
			"2026-03-30T22:00:00Z, clôture dans 24 heures, true", "2026-03-31T20:00:00Z, clôture dans 2 heures, true",
			"2026-03-31T20:59:59Z, clôture dans 1 heure, true", "2026-03-31T21:00:00Z, clôture dans 1 heure, true",
			"2026-03-31T21:00:01Z, clôture dans moins d’une heure, true",
			"2026-03-31T21:59:59Z, clôture dans moins d’une heure, true" })
	void countsDaysThenHours(Instant now, String sentence, boolean soon) {
		Countdown countdown = open(END, now, Texts.french());

		assertThat(countdown.sentence()).isEqualTo(sentence);
		assertThat(countdown.soon()).isEqualTo(soon);
	}

	@Test
	void countsDaysOnTheCalendarAndNotByTwentyFourHours() {
		Instant seventeen = Instant.parse("2026-03-31T15:00:00Z");

		assertThat(open(seventeen, Instant.parse("2026-03-26T23:30:00Z"), Texts.french()).number()).isEqualTo("4");
		assertThat(open(seventeen, Instant.parse("2026-03-26T22:30:00Z"), Texts.french()).number()).isEqualTo("5");
	}

	@Test
	void theDayOfSummerTimeHasTwentyThreeHours() {
		Instant end = Instant.parse("2026-03-29T22:00:00Z");

		assertThat(open(end, Instant.parse("2026-03-28T23:00:00Z"), Texts.french()).number()).isEqualTo("23");
	}

	@Test
	void statesTheDeadlineInParis() {
		Countdown countdown = open(END, END.minus(Duration.ofDays(20)), Texts.french());

		assertThat(countdown.weekday()).isEqualTo("mardi");
		assertThat(countdown.day()).isEqualTo("31 mars");
		assertThat(countdown.hour()).isEqualTo("23\u00A0h\u00A059");
		assertThat(countdown.iso()).isEqualTo("2026-03-31T21:59:00Z");
	}

	@Test
	void statesTheYearOfADeadlineOfAnotherYear() {
		assertThat(open(END, Instant.parse("2025-12-31T12:00:00Z"), Texts.french()).day()).isEqualTo("31 mars 2026");
	}

	@Test
	void saysTheSameInEnglish() {
		Countdown countdown = open(END, Instant.parse("2026-03-31T21:30:00Z"), Texts.english());

		assertThat(countdown.sentence()).doesNotContain("clôture");
		assertThat(countdown.hour()).isEqualTo("23:59");
		assertThat(countdown.weekday()).isEqualTo("Tuesday");
	}

	@Test
	void aStandingCallHasNoEnd() {
		Countdown countdown = Countdown.of(CallPhase.OPEN, null, null, false, END, Texts.french());

		assertThat(countdown.kind()).isEqualTo("standing");
		assertThat(countdown.iso()).isNull();
		assertThat(countdown.soon()).isFalse();
	}

	@Test
	void aClosedCallSaysSinceWhen() {
		Countdown countdown = Countdown.of(CallPhase.CLOSED, null, END, true, END, Texts.french());

		assertThat(countdown.sentence()).isEqualTo("Cet appel est clos depuis le 31 mars 2026.");
	}

	@Test
	void aClosedEditionSaysItsYearOnly() {
		Instant newYear = Instant.parse("2025-12-31T23:00:00Z");
		Countdown countdown = Countdown.of(CallPhase.CLOSED, null, newYear, false, newYear, Texts.french());

		assertThat(countdown.sentence()).isEqualTo("Cet appel est clos (édition 2025).");
		assertThat(countdown.iso()).isNull();
	}

	@Test
	void aCallToComeSaysWhenItOpens() {
		Instant opening = Instant.parse("2026-05-31T22:00:00Z");
		Countdown countdown = Countdown.of(CallPhase.UPCOMING, opening, null, false, END, Texts.french());

		assertThat(countdown.sentence()).isEqualTo("ouvre le 1er juin");
		assertThat(countdown.weekday()).isEqualTo("lundi");
	}

	private static Countdown open(Instant end, Instant now, Words words) {
		return Countdown.of(CallPhase.OPEN, null, end, true, now, words);
	}

}
