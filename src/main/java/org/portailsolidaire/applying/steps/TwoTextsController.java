package org.portailsolidaire.applying.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.applying.applications.FieldWriting.Conflict;
import org.portailsolidaire.applying.applications.FieldWriting.Outcome;
import org.portailsolidaire.applying.applications.FieldWriting.Sent;
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

	private static final String MINE = "mien.";

	private static final String KEEP = "garde.";

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
		StepLabels labels = new StepLabels(opened.content(), this.frame.words(locale));
		FieldBounds bounds = new FieldBounds(which, opened::content);
		List<Sent> mine = new ArrayList<>();
		List<Sent> kept = new ArrayList<>();
		form.typed().forEach((name, values) -> {
			String field = name.startsWith(MINE) ? name.substring(MINE.length()) : "";
			if (bounds.has(field)) {
				Sent one = new Sent(field, which.kept(field, values), SentFields.base(form, field));
				mine.add(one);
				if (form.chosen(KEEP + field, "moi")) {
					kept.add(one);
					if (bounds.isTooLong(one)) {
						form.refuse(KEEP + field, SentFields.TOO_LONG, labels.of(which, field), FieldBounds.length(one),
								bounds.most(field));
					}
				}
				else if (!form.chosen(KEEP + field, "autre")) {
					form.refuse(KEEP + field, "dossier.conflit.choisir");
				}
			}
		});
		List<Sent> written = form.isRefused() ? List.of() : kept;
		Outcome outcome = this.writing.write(number, which, written, actor.id());
		if (outcome.full()) {
			form.refuse("contenu", SentFields.FULL);
		}
		else if (!outcome.isAllowed()) {
			return this.refusals.closed(opened, which, mine, response, model, locale);
		}
		if (!form.isRefused() && outcome.conflicts().isEmpty()) {
			return "redirect:" + opened.application().path() + "/" + which.path() + "?fait=choisi";
		}
		Outcome shown = form.isRefused() ? still(opened, which, mine, outcome) : outcome;
		return this.refusals.conflict(this.access.open(number, actor), which, shown, form, model, locale, response);
	}

	/** The choices that are still to make, against what is saved. */
	private static Outcome still(Opened opened, Step step, List<Sent> mine, Outcome outcome) {
		return new Outcome(outcome.revision(), outcome.changed(),
				mine.stream().map((one) -> new Conflict(one, opened.of(step).all(one.name()), null, false)).toList(),
				outcome.others(), false);
	}

}
