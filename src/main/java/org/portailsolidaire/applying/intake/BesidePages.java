package org.portailsolidaire.applying.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.applications.ChangeRequestFacts;
import org.portailsolidaire.applying.applications.Requesting;
import org.portailsolidaire.applying.intake.FiledApplications.Row;
import org.portailsolidaire.applying.intake.RequestDraftQuery.Draft;
import org.portailsolidaire.applying.intake.RequestDraftQuery.Point;
import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands beside each section of a filed dossier: what was asked, what will be. */
@Component
class BesidePages {

	private final Requesting requests;

	private final RequestDraftQuery drafts;

	BesidePages(Requesting requests, RequestDraftQuery drafts) {
		this.requests = requests;
		this.drafts = drafts;
	}

	/**
	 * What was typed and could not be kept.
	 *
	 * @param conflicts the steps of which a colleague wrote something else
	 */
	record Refused(Form form, Set<String> conflicts) {
	}

	/**
	 * What was asked of a section last.
	 *
	 * @param reply what its holders say, null while they say nothing
	 */
	public record AskedView(String asked, boolean document, @Nullable String reply) {
	}

	/**
	 * What stands beside a section.
	 *
	 * @param filled whether a point is prepared, or typed
	 * @param joins whether a point may ask for a document besides
	 * @param seen names what the page shows of the point, so that it is known unchanged
	 * @param said who wrote the point last and when, or empty
	 * @param theirs what a colleague wrote meanwhile, null when nobody did
	 */
	public record BesideView(String step, String label, boolean filled, boolean joins, String seen, String said,
			@Nullable String theirs, List<AskedView> asked) {
	}

	/** The work of the whole dossier. */
	public record WorkView(int revision, int points, String said, boolean writable, boolean conflict) {
	}

	void prepare(Row row, List<Choice> sections, @Nullable Refused refused, Words words, Model model) {
		Draft draft = this.drafts.of(row.id());
		List<ChangeRequestFacts> asked = this.requests.of(row.id());
		Form form = (refused != null) ? refused.form() : form(draft);
		Set<String> conflicts = (refused != null) ? refused.conflicts() : Set.of();
		Map<String, BesideView> views = new LinkedHashMap<>();
		sections.forEach((section) -> views.put(section.value(),
				view(section, draft, form, conflicts, last(asked, section.value()), words)));
		model.addAttribute("form", form);
		model.addAttribute("unsent", row.state().mayBePrepared() ? List.of() : typed(sections, form));
		model.addAttribute("beside", views);
		int points = draft.points().size();
		model.addAttribute("work", new WorkView(draft.revision(), points,
				words.count("gestion.precisions.prets", points), row.state().mayBePrepared(), !conflicts.isEmpty()));
	}

	/** The points that a form holds, by what their sections are called. */
	static List<Choice> typed(List<Choice> sections, Form form) {
		return sections.stream()
			.map((section) -> new Choice(form.value(SentPoints.text(section.value())), section.label()))
			.filter((point) -> !point.value().isBlank())
			.toList();
	}

	private static Form form(Draft draft) {
		Map<String, String> typed = new HashMap<>();
		draft.points().forEach((step, point) -> {
			typed.put(SentPoints.text(step), point.asked());
			if (point.document()) {
				typed.put(SentPoints.document(step), SentPoints.YES);
			}
		});
		return Form.filled(typed);
	}

	private static BesideView view(Choice section, Draft draft, Form form, Set<String> conflicts, List<AskedView> asked,
			Words words) {
		String step = section.value();
		Point point = draft.points().get(step);
		boolean typed = !form.value(SentPoints.text(step)).isBlank()
				|| form.chosen(SentPoints.document(step), SentPoints.YES);
		String said = (point == null) ? ""
				: words.text("gestion.precisions.ecrit", Sayings.moment(point.changedAt(), words),
						Objects.requireNonNullElse(point.by(), words.text("echanges.equipe")));
		return new BesideView(step, section.label(), typed || point != null, !step.equals(SentPoints.DOCUMENTS),
				SentPoints.seen((point != null) ? point.asked() : "", point != null && point.document()), said,
				conflicts.contains(step) ? theirs(point, words) : null, asked);
	}

	private static String theirs(@Nullable Point point, Words words) {
		return (point == null || point.asked().isEmpty()) ? words.text("gestion.precisions.vide") : point.asked();
	}

	/** What was asked of a section last, if the last request asks something of it. */
	private static List<AskedView> last(List<ChangeRequestFacts> requests, String step) {
		return requests.stream()
			.filter((one) -> one.outcome() != ChangeRequestFacts.Outcome.TAKEN_BACK)
			.limit(1)
			.flatMap((one) -> one.points().stream())
			.filter((point) -> point.step().equals(step))
			.map((point) -> new AskedView(point.asked(), point.document(), point.reply()))
			.toList();
	}

}
