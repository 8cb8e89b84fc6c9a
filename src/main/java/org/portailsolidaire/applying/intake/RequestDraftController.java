package org.portailsolidaire.applying.intake;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.applications.Requesting;
import org.portailsolidaire.applying.filing.FiledFrame;
import org.portailsolidaire.applying.intake.BesidePages.Refused;
import org.portailsolidaire.applying.intake.FiledApplications.Row;
import org.portailsolidaire.applying.intake.RequestDrafting.Outcome;
import org.portailsolidaire.applying.intake.RequestDrafting.Typed;
import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.drafting.AutosaveAnswer;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the team prepares to ask of a dossier: kept as it is written, for all of it. */
@Controller
@RequestMapping(IntakeFrame.PATH + "/" + FiledFrame.NUMBER + RequestController.PAGE)
class RequestDraftController {

	private static final String REMOVE = "retirer-";

	private static final String KEEP = "garder-";

	private final IntakeAccess access;

	private final IntakeFrame frame;

	private final FiledPages pages;

	private final RequestDrafting drafting;

	private final Requesting steps;

	private final Clock clock;

	RequestDraftController(IntakeAccess access, IntakeFrame frame, FiledPages pages, RequestDrafting drafting,
			Requesting steps, Clock clock) {
		this.access = access;
		this.frame = frame;
		this.pages = pages;
		this.drafting = drafting;
		this.steps = steps;
		this.clock = clock;
	}

	/** Keeps the fields that a script names. */
	@PostMapping("/brouillon")
	ResponseEntity<AutosaveAnswer> save(@PathVariable String number, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Locale locale) {
		Row row = this.access.find(number, actor);
		Words words = this.frame.words(locale);
		Form form = Form.of(sent);
		Set<String> steps = steps(row);
		List<String> names = SentPoints.names(form, steps);
		if (names.isEmpty()) {
			return AutosaveAnswer.seen("");
		}
		if (!row.state().mayBePrepared()) {
			return AutosaveAnswer.gone(words.text("gestion.precisions.ferme"), "");
		}
		List<Typed> points = SentPoints.named(form, steps);
		if (form.isRefused()) {
			return tooLong(form, names, words);
		}
		Outcome outcome = this.drafting.write(row.id(), points, actor.id());
		List<String> conflicts = outcome.conflicts()
			.stream()
			.flatMap((step) -> Stream.of(SentPoints.text(step), SentPoints.document(step)))
			.filter(names::contains)
			.toList();
		return AutosaveAnswer.saved(outcome.revision(), names, conflicts, said(row, outcome, words), "");
	}

	private String said(Row row, Outcome outcome, Words words) {
		if (!outcome.conflicts().isEmpty()) {
			return words.text("gestion.precisions.autre");
		}
		return words.count("gestion.precisions.prets", outcome.points()) + ". "
				+ words.text(row.state().mayBeAsked() ? "gestion.precisions.garde-a" : "gestion.precisions.suivante",
						Sayings.moment(this.clock.instant(), words));
	}

	private static ResponseEntity<AutosaveAnswer> tooLong(Form form, List<String> names, Words words) {
		String said = form.problems()
			.stream()
			.map((problem) -> words.text(problem.key(), problem.parameters().toArray()))
			.collect(Collectors.joining(" "));
		return AutosaveAnswer.refused(names.stream().filter((name) -> form.problem(name) != null).toList(), said);
	}

	/** Keeps all that was changed on the page; the button says where to go back to. */
	@PostMapping("/points")
	ModelAndView keep(@PathVariable String number, @RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR }) Actor actor, Model model, Locale locale) {
		Row row = this.access.find(number, actor);
		Words words = this.frame.words(locale);
		Form form = Form.of(sent);
		Set<String> steps = steps(row);
		String removed = step(form, REMOVE, steps);
		List<Typed> points = points(form, removed, steps);
		Set<String> conflicts = row.state().mayBePrepared()
				? this.drafting.write(row.id(), points, actor.id()).conflicts() : Set.of();
		String wrong = !row.state().mayBePrepared() ? "precisions-ferme"
				: !conflicts.isEmpty() ? "precisions-autre" : "";
		if (wrong.isEmpty() && !form.isRefused()) {
			return new ModelAndView("redirect:" + back(row, form, removed, steps));
		}
		this.frame.show(row, "", wrong, actor, model, locale);
		return new ModelAndView(this.pages.page(row, row.filing(), new Refused(form, conflicts), actor, words, model),
				wrong.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
	}

	/** What to write: all that is not too long, but for what a button takes away. */
	private static List<Typed> points(Form form, @Nullable String removed, Set<String> steps) {
		List<Typed> changed = SentPoints.changed(form, steps);
		if (removed == null) {
			return changed.stream().filter((one) -> form.problem(SentPoints.text(one.step())) == null).toList();
		}
		return Stream
			.concat(changed.stream().filter((one) -> !one.step().equals(removed)),
					Stream.of(new Typed(removed, "", false, SentPoints.base(form, removed))))
			.filter((one) -> one.step().equals(removed) || form.problem(SentPoints.text(one.step())) == null)
			.toList();
	}

	private static String back(Row row, Form form, @Nullable String removed, Set<String> steps) {
		String done = "?fait=" + ((removed != null) ? "point-retire" : "point-garde");
		if (form.value("retour").equals("precisions")) {
			return row.path() + RequestController.PAGE + done;
		}
		String step = (removed != null) ? removed : step(form, KEEP, steps);
		return row.path() + done + ((step != null) ? "#section-" + step : "");
	}

	/** The step that a button is of. */
	private static @Nullable String step(Form form, String act, Set<String> steps) {
		String value = form.value("acte");
		return steps.stream().filter((step) -> value.equals(act + step)).findFirst().orElse(null);
	}

	private Set<String> steps(Row row) {
		return new LinkedHashSet<>(this.steps.steps(row.id()));
	}

}
