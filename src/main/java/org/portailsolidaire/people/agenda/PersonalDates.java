package org.portailsolidaire.people.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.platform.site.CalendarEvents.Change;

/** Dates that await people. Each module brings those of what it does. */
public interface PersonalDates {

	/** The dates of a person after an instant, as many as {@code most}. */
	List<Entry> of(PersonId person, Instant since, int most);

	/** What a date is for. */
	enum Kind {

		CLOSING, ANSWER, MILESTONE

	}

	/**
	 * A date.
	 *
	 * @param rank tells the dates of one kind of a dossier apart
	 * @param label what the call says it is, null but for its steps
	 * @param at its instant, excluded for a deadline; null for a whole day
	 * @param day its day, for a whole day
	 */
	record Entry(Kind kind, String number, int rank, String project, String call, @Nullable String label,
			@Nullable Instant at, @Nullable LocalDate day, Change change) {

		String path() {
			return "/dossiers/" + this.number + ((this.kind == Kind.ANSWER) ? "/precisions" : "");
		}

	}

}
