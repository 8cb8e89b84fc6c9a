package org.portailsolidaire.calls.eligibility;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.portailsolidaire.calls.calls.CallContent;

/**
 * What facts say of a funding line.
 *
 * @param rules in the order of {@link RuleAnswer.Subject}; empty when the line has none
 * that a machine can read
 */
public record LineAnswer(CallContent.Line line, Answer answer, List<RuleAnswer> rules) {

	public LineAnswer {
		rules = List.copyOf(rules);
	}

	/** The rules of a verdict. */
	public List<RuleAnswer> with(Verdict verdict) {
		return this.rules.stream().filter((rule) -> rule.verdict() == verdict).toList();
	}

	/** The facts that are missing to answer. */
	public Set<AskedFact> missing() {
		return this.rules.stream().flatMap((rule) -> rule.missing().stream()).collect(Collectors.toUnmodifiableSet());
	}

}
