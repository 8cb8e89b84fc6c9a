package org.portailsolidaire.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import org.portailsolidaire.calls.calls.CallCalendar;
import org.portailsolidaire.calls.calls.CallContent.Milestone;
import org.portailsolidaire.shared.ParisTime;

/**
 * Calendars around a day: of fifty calls five are open, one is to come, the others closed
 * within the twelve years before.
 */
record MadeUpDates(LocalDate today) {

	private static final int OF = 50;

	private static final int OPEN = 5;

	private static final int CLOSED_DAYS = 12 * 365;

	private static final List<LocalTime> HOURS = List.of(LocalTime.of(12, 0), LocalTime.of(17, 0), LocalTime.of(18, 0),
			LocalTime.of(23, 59), LocalTime.of(23, 59));

	/** A calendar with the day of its publication. */
	record Dated(CallCalendar calendar, Instant publishedAt) {
	}

	Dated of(int number, Dice dice) {
		int turn = number % OF;
		if (turn < OPEN) {
			return open(number, dice);
		}
		if (turn == OPEN) {
			LocalDate opens = this.today.plusDays(dice.from(3, 90));
			return dated(opens, opens.plusDays(dice.from(20, 90)), this.today.minusDays(dice.from(1, 30)), dice);
		}
		LocalDate closes = this.today.minusDays(dice.from(1, CLOSED_DAYS));
		LocalDate opens = closes.minusDays(dice.from(25, 120));
		if (dice.percent(4)) {
			LocalDate lastYear = this.today.minusYears(dice.from(1, 12));
			return new Dated(new CallCalendar(null, null, lastYear.getYear()), ParisTime.startOf(lastYear));
		}
		return dated(opens, closes, opens.minusDays(dice.from(0, 20)), dice);
	}

	private Dated open(int number, Dice dice) {
		LocalDate opens = this.today.minusDays(dice.from(1, 90));
		if (number % (8 * OF) == 0) {
			return new Dated(new CallCalendar(ParisTime.startOf(opens), null, null), ParisTime.startOf(opens));
		}
		int days = dice.from(1, 120);
		return dated(opens, this.today.plusDays(dice.percent(30) ? 1 + days / 8 : days),
				opens.minusDays(dice.from(0, 20)), dice);
	}

	private static Dated dated(LocalDate opens, LocalDate closes, LocalDate published, Dice dice) {
		return new Dated(new CallCalendar(ParisTime.startOf(opens), ParisTime.endOf(closes, dice.one(HOURS)), null),
				ParisTime.startOf(published));
	}

	/** Steps after the closing date; none when it is not known. */
	List<Milestone> milestones(CallCalendar calendar, List<String> labels) {
		List<Milestone> milestones = new ArrayList<>();
		if (calendar.closesAt() != null) {
			LocalDate day = ParisTime.dayOf(calendar.closesAt());
			for (String label : labels) {
				day = day.plusDays(9 + label.length());
				milestones.add(new Milestone(label, day, null));
			}
		}
		return milestones;
	}

}
