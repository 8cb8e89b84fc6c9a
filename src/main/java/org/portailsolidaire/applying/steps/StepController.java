package org.portailsolidaire.applying.steps;

import org.portailsolidaire.platform.drafting.DraftPresence;
import org.portailsolidaire.platform.drafting.SentForm;
import org.portailsolidaire.platform.drafting.Saved;
import org.portailsolidaire.platform.drafting.Edit;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.applications.ApplicationAccess;
import org.portailsolidaire.applying.applications.ApplicationFacts;
import org.portailsolidaire.applying.applications.FieldBounds;
import org.portailsolidaire.applying.applications.FieldWriting;
import org.portailsolidaire.applying.applications.Opened;
import org.portailsolidaire.applying.applications.Reading;
import org.portailsolidaire.applying.applications.SentFields;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.applying.form.StepLabels;
import org.portailsolidaire.applying.form.StepReader;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A step of a dossier: shown, and written whole. */
@Controller
@RequestMapping(ApplicationFacts.NUMBER)
class StepController {

	static final String STEP = "/{step:" + Step.WORDS + "}";

	private final ApplicationAccess access;

	private final ApplicationFrame frame;

	private final FieldWriting writing;

	private final DraftPresence presence;

	private final StepRefusals refusals;

	private final StepPages pages;

	private final BudgetPages budget;

	private final ProfilePages profile;

	StepController(ApplicationAccess access, ApplicationFrame frame, FieldWriting writing, DraftPresence presence,
			StepRefusals refusals, StepPages pages, BudgetPages budget, ProfilePages profile) {
		this.access = access;
		this.frame = frame;
		this.writing = writing;
		this.presence = presence;
		this.refusals = refusals;
		this.pages = pages;
		this.budget = budget;
		this.profile = profile;
	}

	@GetMapping(STEP)
	String page(@PathVariable String number, @PathVariable String step,
			@RequestParam MultiValueMap<String, String> sent, Actor actor, Model model, Locale locale) {
		Opened opened = this.access.open(number, actor);
		Step which = step(step, opened);
		Form asked = Form.of(sent);
		Words words = this.frame.words(locale);
		Reading reading = this.frame.read(opened, words);
		Form form = asked.chosen("verifier", "oui") ? reading.form(which) : opened.of(which).form();
		model.addAttribute("revision", opened.application().revision());
		this.frame.beside(number, which, actor, words, model);
		return page(reading, which, form, asked, actor, words, model);
	}

	private String page(Reading reading, Step which, Form form, Form asked, Actor actor, Words words, Model model) {
		Opened opened = reading.opened();
		StepLabels labels = new StepLabels(opened.content(), words);
		this.frame.show(reading, which, asked.value("fait"), words, model);
		model.addAttribute("form", form);
		model.addAttribute("step", which.path());
		model.addAttribute("stepTitle", labels.of(which));
		model.addAttribute("others",
				opened.isWritable(which)
						? ApplicationFrame.others(
								this.presence.see(opened.application().id().value(), which.path(), actor.id()), words)
						: "");
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
		Opened opened = this.access.open(number, actor);
		Step which = step(step, opened);
		Form form = Form.whole(sent);
		Words words = this.frame.words(locale);
		List<Edit> fields = SentFields.sent(which, form, opened.content());
		if (opened.isWritable(which)) {
			FieldBounds bounds = new FieldBounds(which, opened::content);
			SentFields.refuse(bounds.tooLong(opened, fields), bounds, form, new StepLabels(opened.content(), words));
		}
		Saved saved = form.isRefused() ? Saved.REFUSED : this.writing.write(number, which, fields, actor.id());
		if (saved.full()) {
			form.refuse("contenu", SentFields.FULL);
		}
		if (form.isRefused()) {
			return again(opened, which, form, actor, words, model, response);
		}
		if (!saved.isAllowed()) {
			return this.refusals.closed(opened, which, fields, response, model, locale);
		}
		return saved.conflicts().isEmpty() ? "redirect:" + opened.application().path() + after(opened, which, form)
				: this.refusals.conflict(opened, which, saved, Form.empty(), model, locale, response);
	}

	/** What is too long is shown again whole, on top of what it was typed over. */
	private String again(Opened opened, Step step, Form whole, Actor actor, Words words, Model model,
			HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("revision", SentForm.base(whole));
		SentForm sent = new SentForm(whole, step::has);
		model.addAttribute("bases", sent.based().stream().map((name) -> new Choice(name, whole.value(name))).toList());
		model.addAttribute("unsaved", String.join(" ", sent.named()));
		return page(this.frame.read(opened, words), step, whole, Form.empty(), actor, words, model);
	}

	/** Where saving leads. */
	private static String after(Opened opened, Step step, Form form) {
		List<Step> steps = StepReader.steps(opened.content());
		int next = steps.indexOf(step) + 1;
		return switch (form.value("acte")) {
			case "continuer" -> (opened.asked() != null) ? ApplicationFacts.ANSWER
					: (next < steps.size()) ? "/" + steps.get(next).path() : "/depot";
			case "quitter" -> "?fait=enregistre";
			case "depense" -> "/" + step.path() + "?fait=enregistre&plus=d#ajouter-d";
			case "recette" -> "/" + step.path() + "?fait=enregistre&plus=r#ajouter-r";
			default -> "/" + step.path() + "?fait=enregistre";
		};
	}

	/** A step that a dossier has. */
	static Step step(String path, Opened opened) {
		return NotFound.unless(Step.of(path)
			.filter((step) -> step != Step.DOCUMENTS && StepReader.steps(opened.content()).contains(step)));
	}

}
