package org.portailsolidaire.applications;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.applications.FieldWriting.Conflict;
import org.portailsolidaire.applications.FieldWriting.Outcome;
import org.portailsolidaire.applications.FieldWriting.Sent;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.site.Form;
import org.portailsolidaire.site.Words;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A step of a dossier: shown, written whole or a few fields at a time. */
@Controller
@RequestMapping(Application.NUMBER)
class StepController {

	static final String STEP = "/{step:association|partenaire|projet|contexte|objectifs|activites|perennite|budget|questions}";

	private static final String MINE = "mien.";

	private static final String KEEP = "garde.";

	private final ApplicationDesk desk;

	private final FieldWriting writing;

	private final StepRefusals refusals;

	private final StepPages pages;

	private final BudgetPages budget;

	private final ProfilePages profile;

	private final Clock clock;

	StepController(ApplicationDesk desk, FieldWriting writing, StepRefusals refusals, StepPages pages,
			BudgetPages budget, ProfilePages profile, Clock clock) {
		this.desk = desk;
		this.writing = writing;
		this.refusals = refusals;
		this.pages = pages;
		this.budget = budget;
		this.profile = profile;
		this.clock = clock;
	}

	/**
	 * What a page is told of its fields.
	 *
	 * @param revision that the written fields now have
	 * @param said whether and when they were saved
	 * @param others who else has the step open
	 * @param status "Non déposé — il reste 3 jours"
	 */
	record Saved(int revision, List<String> written, List<String> conflicts, String said, String others,
			String status) {
	}

	@GetMapping(STEP)
	String page(@PathVariable String number, @PathVariable String step,
			@RequestParam MultiValueMap<String, String> sent, Actor actor, Model model, Locale locale) {
		Opened opened = this.desk.open(number, actor);
		Step which = step(step, opened);
		Form asked = Form.of(sent);
		Words words = this.desk.words(locale);
		Reading reading = this.desk.read(opened, words);
		StepLabels labels = new StepLabels(opened.content(), words);
		this.desk.show(reading, which, asked.value("fait"), words, model);
		Form form = asked.chosen("verifier", "oui") ? reading.form(which) : opened.of(which).form();
		model.addAttribute("form", form);
		model.addAttribute("step", which.path());
		model.addAttribute("stepTitle", labels.of(which));
		model.addAttribute("revision", opened.application().revision());
		model.addAttribute("others", opened.isWritable(which)
				? ApplicationDesk.others(this.writing.see(number, which, actor.id()).orElse(List.of()), words) : "");
		model.addAttribute("owner", actor.id().value().toString());
		this.pages.prepare(which, opened.content(), form, labels, model);
		if (which == Step.BUDGET) {
			this.budget.prepare(reading, form, asked, words, model);
			return "applications/budget";
		}
		if (which == Step.ASSOCIATION) {
			this.profile.prepare(opened, words, model);
		}
		return "applications/etape";
	}

	@PostMapping(STEP)
	String save(@PathVariable String number, @PathVariable String step,
			@RequestParam MultiValueMap<String, String> sent, Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		Opened opened = this.desk.open(number, actor);
		Step which = step(step, opened);
		Form form = Form.of(sent);
		List<Sent> fields = bounded(SentFields.sent(which, form, opened.content()));
		Outcome outcome = this.writing.write(number, which, fields, actor.id());
		if (!outcome.isAllowed()) {
			return this.refusals.closed(opened, which, fields, response, model, locale);
		}
		return outcome.conflicts().isEmpty() ? "redirect:" + opened.application().path() + after(opened, which, form)
				: this.refusals.conflict(opened, which, outcome, Form.empty(), model, locale, response);
	}

	/** Where saving leads. */
	private static String after(Opened opened, Step step, Form form) {
		List<Step> steps = StepReader.steps(opened.content());
		int next = steps.indexOf(step) + 1;
		return switch (form.value("acte")) {
			case "continuer" -> (opened.asked() != null) ? AnswerController.PATH
					: (next < steps.size()) ? "/" + steps.get(next).path() : "/depot";
			case "quitter" -> "?fait=enregistre";
			case "depense" -> "/" + step.path() + "?fait=enregistre&plus=d#ajouter-d";
			case "recette" -> "/" + step.path() + "?fait=enregistre&plus=r#ajouter-r";
			default -> "/" + step.path() + "?fait=enregistre";
		};
	}

	@PostMapping(STEP + "/brouillon")
	ResponseEntity<Saved> draft(@PathVariable String number, @PathVariable String step,
			@RequestParam MultiValueMap<String, String> sent, Actor actor, Locale locale) {
		Step which = ApplicationDesk.found(Step.of(step));
		Form form = Form.of(sent);
		Words words = this.desk.words(locale);
		List<Sent> fields = bounded(SentFields.named(which, form));
		if (fields.isEmpty()) {
			List<String> names = ApplicationDesk.found(this.writing.see(number, which, actor.id()));
			return ResponseEntity.ok(new Saved(-1, List.of(), List.of(), "", ApplicationDesk.others(names, words), ""));
		}
		Outcome outcome = this.writing.write(number, which, fields, actor.id());
		if (!outcome.isAllowed()) {
			Opened opened = this.desk.open(number, actor);
			return ResponseEntity.status(HttpStatus.GONE)
				.body(new Saved(-1, List.of(), List.of(), words
					.text(opened.application().isDraft() ? "dossier.lecture-seule" : StepRefusals.tooLate(opened)), "",
						this.desk.head(opened, words).status()));
		}
		String others = ApplicationDesk.others(outcome.others(), words);
		List<String> conflicts = outcome.conflicts().stream().map((one) -> one.mine().name()).toList();
		String said = conflicts.isEmpty()
				? words.text("dossier.enregistre-a", Moments.hour(this.clock.instant(), words))
				: words.text("dossier.autre-texte");
		return ResponseEntity.status(conflicts.isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT)
			.body(new Saved(outcome.revision(), outcome.written(fields), conflicts, said, others, ""));
	}

	@PostMapping(STEP + "/choix")
	String choose(@PathVariable String number, @PathVariable String step,
			@RequestParam MultiValueMap<String, String> sent, Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		Opened opened = this.desk.open(number, actor);
		Step which = step(step, opened);
		Form form = Form.of(sent);
		List<Sent> mine = new ArrayList<>();
		List<Sent> kept = new ArrayList<>();
		form.typed().forEach((name, values) -> {
			String field = name.startsWith(MINE) ? name.substring(MINE.length()) : "";
			if (which.has(field)) {
				Sent one = new Sent(field, values, SentFields.base(form, field));
				mine.add(one);
				if (form.chosen(KEEP + field, "moi")) {
					kept.add(one);
				}
				else if (!form.chosen(KEEP + field, "autre")) {
					form.refuse(KEEP + field, "dossier.conflit.choisir");
				}
			}
		});
		List<Sent> written = bounded(form.isRefused() ? List.of() : kept);
		Outcome outcome = this.writing.write(number, which, written, actor.id());
		if (!outcome.isAllowed()) {
			return this.refusals.closed(opened, which, mine, response, model, locale);
		}
		if (!form.isRefused() && outcome.conflicts().isEmpty()) {
			return "redirect:" + opened.application().path() + "/" + which.path() + "?fait=choisi";
		}
		Outcome shown = form.isRefused() ? still(opened, which, mine, outcome) : outcome;
		return this.refusals.conflict(this.desk.open(number, actor), which, shown, form, model, locale, response);
	}

	/** The choices that are still to make, against what is saved. */
	private static Outcome still(Opened opened, Step step, List<Sent> mine, Outcome outcome) {
		return new Outcome(outcome.revision(),
				mine.stream().map((one) -> new Conflict(one, opened.of(step).all(one.name()), null, false)).toList(),
				outcome.others());
	}

	private static Step step(String path, Opened opened) {
		return ApplicationDesk.found(Step.of(path).filter(StepReader.steps(opened.content())::contains));
	}

	private static List<Sent> bounded(List<Sent> sent) {
		if (SentFields.isTooMuch(sent)) {
			throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
		}
		return sent;
	}

}
