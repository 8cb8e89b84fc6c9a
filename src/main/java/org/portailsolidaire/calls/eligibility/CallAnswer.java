package org.portailsolidaire.calls.eligibility;

import java.time.LocalDate;
import java.util.List;

/**
 * What facts say of a call.
 *
 * @param day the legal day the rules were taken at: that of the closing, today for a
 * standing call
 * @param lines in the order of the call
 */
public record CallAnswer(Answer answer, LocalDate day, List<LineAnswer> lines) {

	public CallAnswer {
		lines = List.copyOf(lines);
	}

}
