package org.portailsolidaire.applying.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.steps.Drafts;
import org.portailsolidaire.applying.applications.ChangeRequestFacts;
import org.portailsolidaire.applying.applications.Requesting;
import org.portailsolidaire.applying.intake.FiledApplications.Row;
import org.portailsolidaire.applying.intake.RequestDraftQuery.Draft;
import org.portailsolidaire.applying.intake.RequestDraftQuery.Point;
import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.shared.Formats;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of the points asked of a dossier shows to the team. */
@Component
class RequestPages {

	/** Days from now to a deadline, at most. */
	static final int MOST_DAYS = 180;

	private static final String PREPARED = "preparation";

	private static final String DUE = "jusqu-au";

	private static final int USUAL_DAYS = 14;

	private final Requesting steps;

	private final RequestDraftQuery drafts;

	RequestPages(Requesting steps, RequestDraftQuery drafts) {
		this.steps = steps;
		this.drafts = drafts;
	}

	/** A point, and what is replied. */
	public record PointView(String label, String asked, boolean document, @Nullable String reply, String said) {
	}

	/**
	 * A point that is prepared.
	 *
	 * @param path where it is written, beside its section
	 */
	public record PreparedView(String step, String label, String asked, boolean document, int revision, String said,
			String path) {
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

	/** Notes what keeps what is prepared from being sent. */
	void check(Row row, Form form) {
		Draft draft = this.drafts.of(row.id());
		if (draft.points().isEmpty()) {
			form.refuse(PREPARED, "gestion.precisions.aucun");
		}
		else if (draft.isUnfinished()) {
			form.refuse(PREPARED, "gestion.precisions.sans-texte");
		}
	}

	/** The page; {@code form} is what could not be sent, null when nothing was. */
	String page(Row row, @Nullable Form form, Instant now, Words words, Model model) {
		Map<String, String> steps = new LinkedHashMap<>();
		this.steps.steps(row.id()).forEach((step) -> steps.put(step, Drafts.label(step, words)));
		List<ChangeRequestFacts> all = this.steps.of(row.id());
		Draft draft = this.drafts.of(row.id());
		LocalDate today = ParisTime.dayOf(now);
		LocalDate due = (draft.dueOn() != null && draft.dueOn().isAfter(today)) ? draft.dueOn()
				: today.plusDays(USUAL_DAYS);
		model.addAttribute("form", (form != null) ? form : Form.filled(Map.of(DUE, due.toString())));
		model.addAttribute("min", today.plusDays(1).toString());
		model.addAttribute("max", today.plusDays(MOST_DAYS).toString());
		model.addAttribute("mayAsk", row.state().mayBeAsked());
		model.addAttribute("next", row.state().mayBePrepared());
		model.addAttribute("filing", row.filing());
		model.addAttribute("number", all.size() + 1);
		model.addAttribute("revision", draft.revision());
		model.addAttribute("prepared",
				steps.entrySet()
					.stream()
					.filter((step) -> draft.points().containsKey(step.getKey()))
					.map((step) -> prepared(row, step.getKey(), step.getValue(), draft, words))
					.toList());
		model.addAttribute("requests", all.stream().map((one) -> view(row, one, steps, now, words)).toList());
		return "intake/precisions";
	}

	private static PreparedView prepared(Row row, String step, String label, Draft draft, Words words) {
		Point point = Objects.requireNonNull(draft.points().get(step));
		return new PreparedView(step, label, point.asked(), point.document(), point.revision(),
				words.text("gestion.precisions.ecrit", Sayings.moment(point.changedAt(), words),
						Objects.requireNonNullElse(point.by(), words.text("echanges.equipe"))),
				row.path() + "#section-" + step);
	}

	private static RequestView view(Row row, ChangeRequestFacts request, Map<String, String> steps, Instant now,
			Words words) {
		String by = Objects.requireNonNullElse(request.askedBy(), words.text("echanges.equipe"));
		return new RequestView(request.number(),
				words.text("gestion.precisions.demandees", Sayings.moment(request.askedAt(), words), by),
				state(request, now, words), tone(request, now), request.isOpen(), request.dueAt().toString(),
				request.points()
					.stream()
					.map((point) -> new PointView(steps.getOrDefault(point.step(), point.step()), point.asked(),
							point.document(), point.reply(), said(point, words)))
					.toList(),
				(request.answer() != null) ? row.path() + "/versions?de=" + request.filing() + "&a=" + request.answer()
						: null);
	}

	private static String said(ChangeRequestFacts.Point point, Words words) {
		return (point.repliedAt() == null) ? "" : words.text("gestion.precisions.repondu",
				Sayings.moment(point.repliedAt(), words), Objects.requireNonNullElse(point.repliedBy(), ""));
	}

	private static String state(ChangeRequestFacts request, Instant now, Words words) {
		Instant closed = request.closedAt();
		if (request.outcome() != null && closed != null) {
			return words.text("gestion.precisions.issue." + Sayings.word(request.outcome()),
					Sayings.moment(closed, words));
		}
		String day = words.formats().date(Formats.statedDay(request.dueAt()));
		return request.isOpenAt(now) ? words.text("gestion.precisions.attendues", day,
				request.points().size() - request.left(), request.points().size())
				: words.text("gestion.precisions.passees", day);
	}

	private static String tone(ChangeRequestFacts request, Instant now) {
		if (request.outcome() == ChangeRequestFacts.Outcome.ANSWERED) {
			return "tag-ok";
		}
		return !request.isOpen() ? "" : request.isOpenAt(now) ? "tag-info" : "tag-warn";
	}

}
