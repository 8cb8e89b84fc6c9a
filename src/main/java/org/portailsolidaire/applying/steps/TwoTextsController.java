package org.portailsolidaire.applying.steps;

import org.portailsolidaire.platform.drafting.SentForm;
import org.portailsolidaire.platform.drafting.ChosenTexts;
import org.portailsolidaire.platform.drafting.Saved;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.applying.applications.ApplicationAccess;
import org.portailsolidaire.applying.applications.ApplicationFacts;
import org.portailsolidaire.applying.applications.FieldBounds;
import org.portailsolidaire.applying.applications.FieldWriting;
import org.portailsolidaire.applying.applications.Opened;
import org.portailsolidaire.applying.applications.SentFields;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.applying.form.StepLabels;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Of two texts that two people wrote in one field, keeps the one that is chosen. */
@Controller
@RequestMapping(ApplicationFacts.NUMBER)
class TwoTextsController {

	private final ApplicationAccess access;

	private final ApplicationFrame frame;

	private final FieldWriting writing;

	private final StepRefusals refusals;

	TwoTextsController(ApplicationAccess access, ApplicationFrame frame, FieldWriting writing, StepRefusals refusals) {
		this.access = access;
		this.frame = frame;
		this.writing = writing;
		this.refusals = refusals;
	}

	@PostMapping(StepController.STEP + "/choix")
	String choose(@PathVariable String number, @PathVariable String step,
			@RequestParam MultiValueMap<String, String> sent, Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		Opened opened = this.access.open(number, actor);
		Step which = StepController.step(step, opened);
		Form form = Form.whole(sent);
		FieldBounds bounds = new FieldBounds(which, opened::content);
		ChosenTexts chosen = SentFields.form(bounds, form).chosen("dossier.conflit.choisir");
		StepLabels labels = new StepLabels(opened.content(), this.frame.words(locale));
		chosen.kept()
			.stream()
			.filter(bounds::isTooLong)
			.forEach((one) -> form.refuse(SentForm.choice(one.name()), SentFields.TOO_LONG,
					labels.of(which, one.name()), FieldBounds.length(one), bounds.most(one.name())));
		Saved saved = this.writing.write(number, which, form.isRefused() ? List.of() : chosen.kept(), actor.id());
		if (saved.full()) {
			form.refuse("contenu", SentFields.FULL);
		}
		else if (!saved.isAllowed()) {
			return this.refusals.closed(opened, which, chosen.mine(), response, model, locale);
		}
		if (!form.isRefused() && saved.conflicts().isEmpty()) {
			return "redirect:" + opened.application().path() + "/" + which.path() + "?fait=choisi";
		}
		Saved shown = form.isRefused() ? saved.waiting(chosen.against(opened.of(which))) : saved;
		return this.refusals.conflict(this.access.open(number, actor), which, shown, form, model, locale, response);
	}

}
