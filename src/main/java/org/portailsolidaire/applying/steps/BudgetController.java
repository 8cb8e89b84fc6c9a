package org.portailsolidaire.applying.steps;

import java.time.Clock;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.applications.ApplicationAccess;
import org.portailsolidaire.applying.applications.ApplicationFacts;
import org.portailsolidaire.applying.applications.DossierReader;
import org.portailsolidaire.applying.applications.Opened;
import org.portailsolidaire.applying.form.BudgetProofs;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.applying.form.StepLabels;
import org.portailsolidaire.applying.form.StepReader;
import org.portailsolidaire.applying.form.StepReader.BudgetForm;
import org.portailsolidaire.platform.drafting.Typed;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a budget comes to while it is typed; nothing is written. */
@Controller
class BudgetController {

	private final ApplicationAccess access;

	private final ApplicationFrame frame;

	private final DossierReader reader;

	private final StepReader steps;

	private final BudgetPages pages;

	private final Clock clock;

	BudgetController(ApplicationAccess access, ApplicationFrame frame, DossierReader reader, StepReader steps,
			BudgetPages pages, Clock clock) {
		this.access = access;
		this.frame = frame;
		this.reader = reader;
		this.steps = steps;
		this.pages = pages;
		this.clock = clock;
	}

	@PostMapping(ApplicationFacts.NUMBER + "/budget/calcul")
	String reckon(@PathVariable String number, @RequestParam MultiValueMap<String, String> sent, Actor actor,
			Model model, Locale locale, HttpServletResponse response) {
		Opened opened = this.access.open(number, actor);
		Words words = this.frame.words(locale);
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		sent.forEach((name, values) -> {
			if (Step.BUDGET.has(name)) {
				fields.put(name, values);
			}
		});
		Set<Integer> activities = StepReader.activities(opened.of(Step.ACTIVITIES));
		Form typed = Form.of(fields);
		BudgetForm read = this.steps.budget(new Typed(typed.typed()), activities,
				new StepLabels(opened.content(), words));
		if (!typed.cut().isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		BudgetProofs.check(read.form(), read.budget(), opened.pieces());
		model.addAttribute("panel", this.pages.panel(read.budget(),
				this.reader.lines(opened, read.budget(), opened.judgedAt(this.clock.instant())), read.form(), words));
		return "applications/_bilan :: panel";
	}

}
