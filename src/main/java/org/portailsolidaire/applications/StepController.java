package org.portailsolidaire.applications;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.applications.FieldWriting.Conflict;
import org.portailsolidaire.applications.FieldWriting.Outcome;
import org.portailsolidaire.applications.FieldWriting.Sent;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.site.Choice;
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

/** A step of a dossier: shown, written whole or a few fields at a time. */
@Controller
@RequestMapping(Application.NUMBER)
class StepController {

	static final String STEP = "/{step:association|partenaire|projet|contexte|objectifs|activites|perennite|budget|questions}";

	private static final String MINE = "mien.";

	private static final String KEEP = "garde.";

	private static final String BASE = "version.";

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
	 * @param refused the fields whose text is too long to be saved
	 * @param said whether and when they were saved
	 * @param others who else has the step open
	 * @param status "Non déposé — il reste 3 jours"
	 */
	record Saved(int revision, List<String> written, List<String> conflicts, List<String> refused, String said,
			String others, String status) {

		/** Nothing was saved. */
		static Saved nothing(List<String> refused, String said, String others, String status) {
			return new Saved(-1, List.of(), List.of(), refused, said, others, status);
		}

	}

	@GetMapping(STEP)
	String page(@PathVariable String number, @PathVariable String step,
			@RequestParam MultiValueMap<String, String> sent, Actor actor, Model model, Locale locale) {
		Opened opened = this.desk.open(number, actor);
		Step which = step(step, opened);
		Form asked = Form.of(sent);
		Words words = this.desk.words(locale);
		Reading reading = this.desk.read(opened, words);
		Form form = asked.chosen("verifier", "oui") ? reading.form(which) : opened.of(which).form();
		model.addAttribute("revision", opened.application().revision());
		return page(reading, which, form, asked, actor, words, model);
	}

	private String page(Reading reading, Step which, Form form, Form asked, Actor actor, Words words, Model model) {
		Opened opened = reading.opened();
		StepLabels labels = new StepLabels(opened.content(), words);
		String number = opened.application().number();
		this.desk.show(reading, which, asked.value("fait"), words, model);
		model.addAttribute("form", form);
		model.addAttribute("step", which.path());
		model.addAttribute("stepTitle", labels.of(which));
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
		List<Sent> fields = SentFields.sent(which, form, opened.content());
		if (form.isCut() || SentFields.isTooMuch(fields)) {
			Form whole = Form.whole(sent);
			List<Sent> all = SentFields.sent(which, whole, opened.content());
			Words words = this.desk.words(locale);
			SentFields.refuse(which, all, whole, new StepLabels(opened.content(), words));
			if (whole.isRefused()) {
				return opened.isWritable(which) ? again(opened, which, whole, actor, words, model, response)
						: this.refusals.closed(opened, which, all, response, model, locale);
			}
		}
		Outcome outcome = this.writing.write(number, which, fields, actor.id());
		if (!outcome.isAllowed()) {
			return this.refusals.closed(opened, which, fields, response, model, locale);
		}
		return outcome.conflicts().isEmpty() ? "redirect:" + opened.application().path() + after(opened, which, form)
				: this.refusals.conflict(opened, which, outcome, Form.empty(), model, locale, response);
	}

	/** What is too long is shown again whole, on top of what it was typed over. */
	private String again(Opened opened, Step step, Form whole, Actor actor, Words words, Model model,
			HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("revision", SentFields.base(whole, ""));
		model.addAttribute("bases",
				whole.typed()
					.keySet()
					.stream()
					.filter((name) -> name.startsWith(BASE) && step.has(name.substring(BASE.length())))
					.map((name) -> new Choice(name, whole.value(name)))
					.toList());
		model.addAttribute("unsaved", String.join(" ", whole.values("champs").stream().filter(step::has).toList()));
		return page(this.desk.read(opened, words), step, whole, Form.empty(), actor, words, model);
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
		List<Sent> fields = SentFields.named(which, form);
		if (fields.isEmpty()) {
			List<String> names = ApplicationDesk.found(this.writing.see(number, which, actor.id()));
			return ResponseEntity.ok(Saved.nothing(List.of(), "", ApplicationDesk.others(names, words), ""));
		}
		if (form.isCut() || SentFields.isTooMuch(fields)) {
			Opened opened = this.desk.open(number, actor);
			Form whole = Form.whole(sent);
			SentFields.refuse(which, SentFields.named(which, whole), whole, new StepLabels(opened.content(), words));
			if (whole.isRefused()) {
				return opened.isWritable(which) ? tooLong(fields, whole, words) : gone(opened, words);
			}
		}
		Outcome outcome = this.writing.write(number, which, fields, actor.id());
		if (!outcome.isAllowed()) {
			return gone(this.desk.open(number, actor), words);
		}
		String others = ApplicationDesk.others(outcome.others(), words);
		List<String> conflicts = outcome.conflicts().stream().map((one) -> one.mine().name()).toList();
		String said = conflicts.isEmpty()
				? words.text("dossier.enregistre-a", Moments.hour(this.clock.instant(), words))
				: words.text("dossier.autre-texte");
		return ResponseEntity.status(conflicts.isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT)
			.body(new Saved(outcome.revision(), outcome.written(fields), conflicts, List.of(), said, others, ""));
	}

	private ResponseEntity<Saved> gone(Opened opened, Words words) {
		String said = opened.application().isDraft() ? "dossier.lecture-seule" : StepRefusals.tooLate(opened);
		return ResponseEntity.status(HttpStatus.GONE)
			.body(Saved.nothing(List.of(), words.text(said), "", this.desk.head(opened, words).status()));
	}

	/** Nothing is saved; what is not too long can be sent again without the rest. */
	private static ResponseEntity<Saved> tooLong(List<Sent> fields, Form whole, Words words) {
		List<String> names = fields.stream().map(Sent::name).toList();
		List<String> refused = names.stream().filter((name) -> whole.problem(name) != null).toList();
		String said = whole.problems()
			.stream()
			.map((problem) -> words.text(problem.key(), problem.parameters().toArray()))
			.collect(Collectors.joining(" "));
		return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
			.body(Saved.nothing(refused.isEmpty() ? names : refused, said, "", ""));
	}

	@PostMapping(STEP + "/choix")
	String choose(@PathVariable String number, @PathVariable String step,
			@RequestParam MultiValueMap<String, String> sent, Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		Opened opened = this.desk.open(number, actor);
		Step which = step(step, opened);
		Form form = Form.whole(sent);
		StepLabels labels = new StepLabels(opened.content(), this.desk.words(locale));
		List<Sent> mine = new ArrayList<>();
		List<Sent> kept = new ArrayList<>();
		form.typed().forEach((name, values) -> {
			String field = name.startsWith(MINE) ? name.substring(MINE.length()) : "";
			if (which.has(field)) {
				Sent one = new Sent(field, values, SentFields.base(form, field));
				mine.add(one);
				if (form.chosen(KEEP + field, "moi")) {
					kept.add(one);
					if (form.cut().contains(name)) {
						form.refuse(KEEP + field, SentFields.TOO_LONG, labels.of(which, field),
								form.value(name).length());
					}
				}
				else if (!form.chosen(KEEP + field, "autre")) {
					form.refuse(KEEP + field, "dossier.conflit.choisir");
				}
			}
		});
		if (SentFields.isTooMuch(kept)) {
			form.refuse("contenu", "dossier.coupe.tout");
		}
		List<Sent> written = form.isRefused() ? List.of() : kept;
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
		return new Outcome(outcome.revision(), outcome.changed(),
				mine.stream().map((one) -> new Conflict(one, opened.of(step).all(one.name()), null, false)).toList(),
				outcome.others());
	}

	private static Step step(String path, Opened opened) {
		return ApplicationDesk.found(Step.of(path).filter(StepReader.steps(opened.content())::contains));
	}

}
