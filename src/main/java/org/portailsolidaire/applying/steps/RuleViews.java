package org.portailsolidaire.applying.steps;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.eligibility.LineAnswer;
import org.portailsolidaire.calls.eligibility.RuleAnswer;
import org.portailsolidaire.calls.eligibility.SentenceWriter;
import org.portailsolidaire.calls.eligibility.Verdict;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.applications.Opened;
import org.portailsolidaire.applying.applications.Reading;
import org.portailsolidaire.applying.form.CallLines;

import org.springframework.stereotype.Component;

/** What the rules of a call say of a dossier, in sentences. */
@Component
public class RuleViews {

	private final SentenceWriter sentences;

	RuleViews(SentenceWriter sentences) {
		this.sentences = sentences;
	}

	/** A rule in a sentence, what would make it a yes, and where to write it. */
	public record RuleView(String reason, @Nullable String remedy, @Nullable String path) {
	}

	/** What the rules of a funding line say. */
	public record LineView(String title, String funder, String answer, List<RuleView> refused, List<RuleView> unknown,
			List<RuleView> met) {
	}

	/** What the rules say, line by line. */
	public List<LineView> lines(Reading reading, Words words) {
		return lines(reading.opened(), reading.lines(), words);
	}

	public List<LineView> lines(Opened opened, List<LineAnswer> lines, Words words) {
		return lines.stream().map((line) -> line(opened, line, words)).toList();
	}

	private LineView line(Opened opened, LineAnswer line, Words words) {
		return new LineView(CallLines.name(line.line()), line.line().funder(), line.answer().code(),
				rules(opened, line.with(Verdict.NOT_MET), words), rules(opened, line.with(Verdict.CANNOT_TELL), words),
				rules(opened, line.with(Verdict.MET), words));
	}

	private List<RuleView> rules(Opened opened, List<RuleAnswer> rules, Words words) {
		return rules.stream()
			.map((rule) -> new RuleView(this.sentences.text(rule.reason(), words),
					(rule.remedy() != null) ? this.sentences.text(rule.remedy(), words) : null,
					RulePlaces.path(opened, rule.subject())))
			.toList();
	}

}
