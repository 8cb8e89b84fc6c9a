package org.portailsolidaire.calls.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallContent.Amounts;
import org.portailsolidaire.calls.calls.CallContent.Line;
import org.portailsolidaire.calls.calls.Rule;
import org.portailsolidaire.shared.Formats;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;

/** What the public will read of a call that is being written. */
@Component
public class CallPreview {

	private final CallPageWriter writer;

	private final RuleWriter rules;

	private final Clock clock;

	CallPreview(CallPageWriter writer, RuleWriter rules, Clock clock) {
		this.writer = writer;
		this.rules = rules;
		this.clock = clock;
	}

	/**
	 * The page of a call as if it were published now, for the template
	 * {@code catalogue/call}.
	 */
	public CallPage page(UUID id, String slug, CallContent content, Words words, String url) {
		Instant now = this.clock.instant();
		return this.writer.page(new PublishedCall(id, 0, slug, null, null, 1, now, now, withLine(content, words)), now,
				words, url);
	}

	/** The page names a funder at least. */
	private static CallContent withLine(CallContent content, Words words) {
		return content.lines().isEmpty() ? content.withLines(List.of(new Line(new UUID(0, 0),
				words.text("appel.bailleur-a-venir"), "", null, null, new Amounts(null, null, null), List.of())))
				: content;
	}

	/** Rich text as the page shows it, sanitised HTML. */
	public String html(String markdown) {
		return Markdown.html(markdown);
	}

	/** The sentence of a rule of a call. */
	public String sentence(Rule rule, CallContent call, Words words) {
		Instant closesAt = call.calendar().closesAt();
		return this.rules.sentence(rule, (closesAt != null) ? Formats.statedDay(closesAt).getYear() : 0, words);
	}

}
