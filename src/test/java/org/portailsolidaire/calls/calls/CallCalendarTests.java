package org.portailsolidaire.calls.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.portailsolidaire.shared.ParisTime;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("plain")
class CallCalendarTests {

	private static final Instant OPENING = Instant.parse("2026-02-01T23:00:00Z");

	private static final Instant CLOSING = Instant.parse("2026-03-31T15:00:00Z");

	@Test
	void opensAtItsFirstInstantAndIsClosedFromItsLast() {
		CallCalendar calendar = new CallCalendar(OPENING, CLOSING, null);

		assertThat(calendar.phaseAt(OPENING.minusNanos(1))).isEqualTo(CallPhase.UPCOMING);
		assertThat(calendar.phaseAt(OPENING)).isEqualTo(CallPhase.OPEN);
		assertThat(calendar.phaseAt(CLOSING.minusNanos(1))).isEqualTo(CallPhase.OPEN);
		assertThat(calendar.phaseAt(CLOSING)).isEqualTo(CallPhase.CLOSED);
	}

	@Test
	void isOpenWhenItsOpeningIsNotKnown() {
		assertThat(new CallCalendar(null, CLOSING, null).phaseAt(Instant.EPOCH)).isEqualTo(CallPhase.OPEN);
	}

	@Test
	void standsWithoutClosingDate() {
		CallCalendar calendar = new CallCalendar(OPENING, null, null);

		assertThat(calendar.isStanding()).isTrue();
		assertThat(calendar.endsAt()).isNull();
		assertThat(calendar.phaseAt(OPENING.minusSeconds(1))).isEqualTo(CallPhase.UPCOMING);
		assertThat(calendar.phaseAt(Instant.parse("2199-01-01T00:00:00Z"))).isEqualTo(CallPhase.OPEN);
	}

	@Test
	void isOverWithTheYearOfItsEdition() {
		CallCalendar calendar = new CallCalendar(null, null, 2026);

		assertThat(calendar.isStanding()).isFalse();
		assertThat(calendar.phaseAt(Instant.parse("2026-12-31T22:59:59Z"))).isEqualTo(CallPhase.OPEN);
		assertThat(calendar.phaseAt(Instant.parse("2026-12-31T23:00:00Z"))).isEqualTo(CallPhase.CLOSED);
	}

	@Test
	void aClosingDateCountsBeforeTheYearOfTheEdition() {
		assertThat(new CallCalendar(null, CLOSING, 2030).endsAt()).isEqualTo(CLOSING);
	}

	@ParameterizedTest(name = "{0}, {1} ends at {2}")
	@CsvSource({ "2026-03-31, 23:59, 2026-03-31T22:00:00Z", "2026-12-31, 23:59, 2026-12-31T23:00:00Z",
			"2026-03-31, 17:00, 2026-03-31T15:00:00Z", "2026-03-31, 23:58, 2026-03-31T21:58:00Z",
			"2026-03-31, 00:00, 2026-03-30T22:00:00Z", "2026-03-28, 23:59, 2026-03-28T23:00:00Z",
			"2026-03-29, 23:59, 2026-03-29T22:00:00Z", "2026-03-29, 02:30, 2026-03-29T01:30:00Z",
			"2026-10-25, 23:59, 2026-10-25T23:00:00Z", "2026-10-24, 23:59, 2026-10-24T22:00:00Z",
			"2026-10-25, 02:30, 2026-10-25T00:30:00Z", "2024-02-29, 23:59, 2024-02-29T23:00:00Z" })
	void endsAtTheInstantThatADayAndAnHourOfParisMean(LocalDate day, LocalTime hour, Instant end) {
		assertThat(ParisTime.endOf(day, hour)).isEqualTo(end);
	}

	@ParameterizedTest(name = "{0} is stated as {1}")
	@CsvSource({ "2026-03-31T22:00:00Z, 2026-03-31T23:59", "2026-03-31T15:00:00Z, 2026-03-31T17:00",
			"2026-12-31T23:00:00Z, 2026-12-31T23:59", "2026-10-25T23:00:00Z, 2026-10-25T23:59",
			"2026-03-28T23:00:00Z, 2026-03-28T23:59" })
	void statesMidnightAsTheLastMinuteOfTheDayBefore(Instant end, String stated) {
		assertThat(ParisTime.statedDeadline(end).toLocalDateTime()).hasToString(stated);
	}

	@Test
	void daysOfChangeOfHourAreShorterAndLonger() {
		assertThat(ParisTime.startOf(LocalDate.of(2026, 3, 29)).plusSeconds(23 * 3600))
			.isEqualTo(ParisTime.startOf(LocalDate.of(2026, 3, 30)));
		assertThat(ParisTime.startOf(LocalDate.of(2026, 10, 25)).plusSeconds(25 * 3600))
			.isEqualTo(ParisTime.startOf(LocalDate.of(2026, 10, 26)));
	}

}
