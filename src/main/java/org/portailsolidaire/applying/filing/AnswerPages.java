package org.portailsolidaire.applying.filing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.applications.ChangeRequestFacts.Point;
import org.portailsolidaire.calls.eligibility.SentenceWriter;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.applications.ChangeRequestFacts;
import org.portailsolidaire.applying.applications.ChangeRequestQuery;
import org.portailsolidaire.applying.applications.Opened;
import org.portailsolidaire.applying.applications.Reading;
import org.portailsolidaire.applying.form.FieldWords;
import org.portailsolidaire.applying.form.Moments;
import org.portailsolidaire.applying.form.SectionText;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.applying.form.StepLabels;
import org.portailsolidaire.applying.form.TimeLeft;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of the points to put right shows. */
@Component
class AnswerPages {

	private final ChangeRequestQuery requests;

	private final FieldWords values;

	private final SentenceWriter sentences;

	AnswerPages(ChangeRequestQuery requests, FieldWords values, SentenceWriter sentences) {
		this.requests = requests;
		this.values = values;
		this.sentences = sentences;
	}

	/**
	 * A point.
	 *
	 * @param path of the step that reopened
	 * @param documents where the document that is asked is joined, null when none is
	 * @param said whether it is answered, by whom and when
	 * @param problems what the step lacks before the answer can be sent
	 */
	public record PointView(String step, String label, String path, String asked, @Nullable String documents,
			@Nullable String reply, int version, String said, List<Form.Problem> problems) {
	}

	/** What was asked before, and what became of it. */
	public record EarlierView(int number, String asked, String outcome, List<PointView> points,
			List<SectionText.Group> unsent) {
	}

	/** All that was asked of a dossier, the last first. */
	List<ChangeRequestFacts> requests(Opened opened) {
		return this.requests.all(opened.application().id());
	}

	void prepare(Reading reading, Instant now, Words words, Model model) {
		Opened opened = reading.opened();
		ChangeRequestFacts asked = opened.asked();
		Map<Step, List<Form.Problem>> problems = Answering.problems(reading);
		boolean open = asked != null && asked.isOpenAt(now);
		List<String> rules = Answering.obstacles(reading)
			.stream()
			.map((rule) -> this.sentences.text(rule.reason(), words)
					+ ((rule.remedy() != null) ? " " + this.sentences.text(rule.remedy(), words) : ""))
			.toList();
		model.addAttribute("open", open);
		model.addAttribute("late", asked != null && !open);
		model.addAttribute("left", (asked != null) ? words.count("dossier.precisions.reste", asked.left()) : "");
		model.addAttribute("until", (asked != null) ? TimeLeft.until(asked.dueAt(), words) : "");
		model.addAttribute("since", (asked != null) ? Moments.text(asked.askedAt(), words) : "");
		model.addAttribute("points", points(opened, asked, problems, words));
		model.addAttribute("documentsLack", (asked != null && asked.of(Step.DOCUMENTS) == null)
				? problems.getOrDefault(Step.DOCUMENTS, List.of()) : List.of());
		model.addAttribute("broken", rules);
		model.addAttribute("complete",
				asked != null && open && asked.left() == 0 && problems.isEmpty() && rules.isEmpty());
		model.addAttribute("earlier",
				requests(opened).stream()
					.filter((one) -> !one.isOpen())
					.map((one) -> earlier(opened, one, words))
					.toList());
	}

	private static List<PointView> points(Opened opened, @Nullable ChangeRequestFacts asked,
			Map<Step, List<Form.Problem>> problems, Words words) {
		List<PointView> views = new ArrayList<>();
		for (Point point : (asked != null) ? asked.points() : List.<Point>of()) {
			views.add(new PointView(point.step(), words.text("dossier.etape." + point.step()),
					opened.application().path() + "/" + point.step(), point.asked(),
					point.document() ? opened.application().path() + "/" + Step.DOCUMENTS.path() : null, point.reply(),
					point.version(), said(point, words), Step.of(point.step()).map(problems::get).orElseGet(List::of)));
		}
		return views;
	}

	private static String said(Point point, Words words) {
		if (point.repliedAt() == null) {
			return "";
		}
		String by = point.repliedBy();
		String when = Moments.text(point.repliedAt(), words);
		return (by != null) ? words.text("dossier.precisions.par", when, by) : when;
	}

	private EarlierView earlier(Opened opened, ChangeRequestFacts request, Words words) {
		Instant closed = request.closedAt();
		String outcome = (request.outcome() != null && closed != null)
				? words.text("dossier.precisions.issue." + word(request.outcome()), Moments.text(closed, words)) : "";
		return new EarlierView(request.number(), Moments.text(request.askedAt(), words), outcome,
				points(opened, request, Map.of(), words), unsent(opened, request, words));
	}

	private static String word(ChangeRequestFacts.Outcome outcome) {
		return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** What was typed and never sent, step by step. */
	private List<SectionText.Group> unsent(Opened opened, ChangeRequestFacts request, Words words) {
		StepLabels labels = new StepLabels(opened.content(), words);
		List<SectionText.Group> groups = new ArrayList<>();
		for (Step step : Step.values()) {
			Map<String, List<String>> fields = request.unsent().getOrDefault(step.path(), Map.of());
			if (!fields.isEmpty()) {
				groups.add(new SectionText.Group(labels.of(step),
						fields.entrySet()
							.stream()
							.map((one) -> new SectionText.Line(labels.of(step, one.getKey()),
									this.values.said(step, one.getKey(), one.getValue(), labels)))
							.toList()));
			}
		}
		return groups;
	}

}
