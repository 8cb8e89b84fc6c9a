package org.portailsolidaire.calls.search;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.ParisTime;

/**
 * A choice of closing date: within so many days from now, or before a day is over in
 * Paris. One of the two is set.
 */
public record Closing(@Nullable Integer withinDays, @Nullable LocalDate until) {

	static final int MOST_DAYS = 366;

	public static Closing within(int days) {
		return new Closing(days, null);
	}

	static Closing until(LocalDate day) {
		return new Closing(null, day);
	}

	/** The instant at which a call must be over. */
	Instant end(Instant now) {
		LocalDate day = (this.withinDays != null) ? ParisTime.dayOf(now).plusDays(this.withinDays) : this.until;
		return ParisTime.startOf((day != null) ? day.plusDays(1) : ParisTime.dayOf(now));
	}

	/** As written in an address: {@code 15j} or {@code 2026-03-31}. */
	public String code() {
		return (this.withinDays != null) ? this.withinDays + "j" : String.valueOf(this.until);
	}

}
