package org.portailsolidaire.calls.publication;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallRegister.Known;
import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Words;

/**
 * That a version leaves less time to apply than the one the public reads: it has to be
 * wanted, and is told.
 *
 * @param end the deadline it sets
 * @param was the deadline that the public reads, null when there was none
 */
record EarlierClosing(Instant end, @Nullable Instant was) {

	/** Null when there is as much time as before, or nothing before. */
	static @Nullable EarlierClosing of(Known known, CallContent content) {
		Instant end = content.calendar().endsAt();
		if (known.content() == null || end == null) {
			return null;
		}
		Instant was = known.content().calendar().endsAt();
		return (was == null || end.isBefore(was)) ? new EarlierClosing(end, was) : null;
	}

	String sentence(Words words) {
		return (this.was != null) ? words.text("ecrire.note.avancee", stated(this.end, words), stated(this.was, words))
				: words.text("ecrire.note.fixee", stated(this.end, words));
	}

	/** "31 mars 2026, 23 h 59". */
	static String stated(Instant deadline, Words words) {
		return Sayings.moment(ParisTime.statedDeadline(deadline).toInstant(), words);
	}

}
