package org.portailsolidaire.applications;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.eligibility.LineAnswer;
import org.portailsolidaire.eligibility.RuleAnswer;
import org.portailsolidaire.eligibility.SentenceWriter;
import org.portailsolidaire.eligibility.Verdict;
import org.portailsolidaire.site.Words;

import org.springframework.stereotype.Component;

/** What the rules of a call say of a dossier, in sentences. */
@Component
class RuleViews {

	private final SentenceWriter sentences;

	RuleViews(SentenceWriter sentences) {
		this.sentences = sentences;
	}

	/** A rule in a sentence, what would make it a yes, and where to write it. */
	public record RuleView(String reason, @Nullable String remedy, @Nullable String path) {
	}

	/** What the rules of a funding line say. */
	public record LineView(String title, String funder, String answer, List<RuleView> refused, List<RuleView> unknown,
			int met) {
	}

	/** What the rules say, line by line. */
	List<LineView> lines(Reading reading, Words words) {
		return reading.lines().stream().map((line) -> line(reading, line, words)).toList();
	}

	private LineView line(Reading reading, LineAnswer line, Words words) {
		return new LineView(CallLines.name(line.line()), line.line().funder(), line.answer().code(),
				line.with(Verdict.NOT_MET).stream().map((rule) -> rule(reading, rule, words)).toList(),
				line.with(Verdict.CANNOT_TELL).stream().map((rule) -> rule(reading, rule, words)).toList(),
				line.with(Verdict.MET).size());
	}

	private RuleView rule(Reading reading, RuleAnswer rule, Words words) {
		return new RuleView(this.sentences.text(rule.reason(), words),
				(rule.remedy() != null) ? this.sentences.text(rule.remedy(), words) : null,
				RulePlaces.path(reading.opened(), rule.subject()));
	}

}
