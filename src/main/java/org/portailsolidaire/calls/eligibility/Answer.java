package org.portailsolidaire.calls.eligibility;

import java.util.Collection;
import java.util.Locale;

/** What facts say of a funding line, or of a whole call. */
public enum Answer {

	/** One may apply. */
	YES,

	/** One may not. */
	NO,

	/** Something is still to be checked. */
	TO_CHECK;

	/**
	 * The answer of a line: no as soon as one rule is not met. A line without any rule
	 * that a machine can read is to be checked.
	 */
	static Answer ofRules(Collection<Verdict> verdicts) {
		if (verdicts.contains(Verdict.NOT_MET)) {
			return NO;
		}
		return (verdicts.isEmpty() || verdicts.contains(Verdict.CANNOT_TELL)) ? TO_CHECK : YES;
	}

	/** The answer of a call: its best line. */
	static Answer ofLines(Collection<Answer> lines) {
		if (lines.contains(YES)) {
			return YES;
		}
		return (lines.isEmpty() || lines.contains(TO_CHECK)) ? TO_CHECK : NO;
	}

	/** The word for it in keys and styles: {@code yes}, {@code no}, {@code to-check}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
