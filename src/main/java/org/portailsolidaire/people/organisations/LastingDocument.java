package org.portailsolidaire.people.organisations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.PersonId;

/**
 * A document of a kind that an organisation files once for all its dossiers.
 *
 * @param document see the documents
 * @param datedOn the day the document itself bears: of the meeting that voted it, of the
 * end of the year that accounts are of
 */
record LastingDocument(Kind kind, UUID document, LocalDate datedOn, Instant filedAt, PersonId filedBy) {

	/**
	 * A kind of lasting document, and its rule.
	 *
	 * @param staleAfter months after its date; absent for what never goes out of date
	 */
	record Kind(String code, boolean required, @Nullable Integer staleAfter) {

		/** The first day on which a document of that date is out of date. */
		@Nullable LocalDate staleFrom(LocalDate datedOn) {
			return (this.staleAfter != null) ? datedOn.plusMonths(this.staleAfter).plusDays(1) : null;
		}

	}

	/** Whether it is out of date on a day. */
	boolean isStale(LocalDate today) {
		LocalDate from = this.kind.staleFrom(this.datedOn);
		return from != null && !today.isBefore(from);
	}

}
