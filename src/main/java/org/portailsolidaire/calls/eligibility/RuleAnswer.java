package org.portailsolidaire.calls.eligibility;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.eligibility.Sentence.Figure;

/**
 * What facts say of one rule of a funding line.
 *
 * @param reason with the figures compared
 * @param remedy what would make it a yes, null when nothing would or nothing is needed
 * @param missing the facts that would tell; empty when the verdict is known, or when only
 * time will tell
 */
public record RuleAnswer(Subject subject, Verdict verdict, Sentence reason, @Nullable Sentence remedy,
		Set<AskedFact> missing) {

	public RuleAnswer {
		missing = Set.copyOf(missing);
	}

	/** What a rule is about, in the order of answers. */
	public enum Subject {

		APPLICANT, LEGAL_FORM, SEAT, AGE, RESOURCES, OTHER_APPLICATION, OVERDUE_REPORT, COUNTRY, PARTNERSHIP,
		ACTIVITIES, NATURE, DURATION, BUDGET, AMOUNT, SHARE, OWN_FUNDS, IN_KIND

	}

	static RuleAnswer met(Subject subject, String key, Figure... figures) {
		return new RuleAnswer(subject, Verdict.MET, Sentence.of(key, figures), null, Set.of());
	}

	static RuleAnswer notMet(Subject subject, String key, Figure... figures) {
		return new RuleAnswer(subject, Verdict.NOT_MET, Sentence.of(key, figures), null, Set.of());
	}

	static RuleAnswer cannotTell(Subject subject, Set<AskedFact> missing, String key, Figure... figures) {
		return new RuleAnswer(subject, Verdict.CANNOT_TELL, Sentence.of(key, figures), null, missing);
	}

	/** The same with what would make it a yes, where the rule is not met. */
	RuleAnswer unless(String key, Figure... figures) {
		if (this.verdict != Verdict.NOT_MET) {
			return this;
		}
		return new RuleAnswer(this.subject, this.verdict, this.reason, Sentence.of(key, figures), this.missing);
	}

}
