package org.portailsolidaire.exchanges;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applications.ChangeRequest;
import org.portailsolidaire.applications.ChangeRequests;
import org.portailsolidaire.exchanges.FiledApplications.Row;
import org.portailsolidaire.gestion.Sayings;
import org.portailsolidaire.shared.Formats;
import org.portailsolidaire.site.Choice;
import org.portailsolidaire.site.Words;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of the points asked of a dossier shows to the team. */
@Component
class RequestPages {

	private final ChangeRequests steps;

	private final Clock clock;

	RequestPages(ChangeRequests steps, Clock clock) {
		this.steps = steps;
		this.clock = clock;
	}

	/** A point, and what is replied. */
	public record PointView(String label, String asked, @Nullable String reply, String said) {
	}

	/**
	 * What was asked.
	 *
	 * @param state whether it is answered, late…
	 * @param seen its deadline, as the acts on it must know it
	 * @param changes address of what changed since, null when nothing was sent
	 */
	public record RequestView(int number, String asked, String state, String tone, boolean open, String seen,
			List<PointView> points, @Nullable String changes) {
	}

	void prepare(Row row, List<ChangeRequest> all, Words words, Model model) {
		Map<String, String> steps = this.steps.steps(row.id(), words);
		model.addAttribute("mayAsk", row.state().mayBeAsked());
		model.addAttribute("filing", row.filing());
		model.addAttribute("number", all.size() + 1);
		model.addAttribute("steps",
				steps.entrySet().stream().map((one) -> new Choice("point-" + one.getKey(), one.getValue())).toList());
		model.addAttribute("requests", all.stream().map((one) -> view(row, one, steps, words)).toList());
	}

	private RequestView view(Row row, ChangeRequest request, Map<String, String> steps, Words words) {
		String by = Objects.requireNonNullElse(request.askedBy(), words.text("echanges.equipe"));
		return new RequestView(request.number(),
				words.text("gestion.precisions.demandees", Sayings.moment(request.askedAt(), words), by),
				state(request, words), tone(request), request.isOpen(), request.dueAt().toString(),
				request.points()
					.stream()
					.map((point) -> new PointView(steps.getOrDefault(point.step(), point.step()), point.asked(),
							point.reply(), said(point, words)))
					.toList(),
				(request.answer() != null) ? row.path() + "/versions?de=" + request.filing() + "&a=" + request.answer()
						: null);
	}

	private static String said(ChangeRequest.Point point, Words words) {
		return (point.repliedAt() == null) ? "" : words.text("gestion.precisions.repondu",
				Sayings.moment(point.repliedAt(), words), Objects.requireNonNullElse(point.repliedBy(), ""));
	}

	private String state(ChangeRequest request, Words words) {
		Instant closed = request.closedAt();
		if (request.outcome() != null && closed != null) {
			return words.text("gestion.precisions.issue." + Sayings.word(request.outcome()),
					Sayings.moment(closed, words));
		}
		String day = words.formats().date(Formats.statedDay(request.dueAt()));
		return request.isOpenAt(this.clock.instant()) ? words.text("gestion.precisions.attendues", day,
				request.points().size() - request.left(), request.points().size())
				: words.text("gestion.precisions.passees", day);
	}

	private String tone(ChangeRequest request) {
		if (request.outcome() == ChangeRequest.Outcome.ANSWERED) {
			return "tag-ok";
		}
		return !request.isOpen() ? "" : request.isOpenAt(this.clock.instant()) ? "tag-info" : "tag-warn";
	}

}
