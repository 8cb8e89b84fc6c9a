package org.portailsolidaire.applying.steps;

import java.util.Locale;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.applying.applications.ApplicationAccess;
import org.portailsolidaire.applying.applications.ApplicationFacts;
import org.portailsolidaire.applying.applications.ApplicationLife;
import org.portailsolidaire.applying.applications.Opened;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The dossiers of a person, and one of them at a glance. */
@Controller
class ApplicationController {

	private final ApplicationAccess access;

	private final ApplicationFrame frame;

	private final HeldApplications held;

	private final Overview overview;

	private final ApplicationLife life;

	ApplicationController(ApplicationAccess access, ApplicationFrame frame, HeldApplications held, Overview overview,
			ApplicationLife life) {
		this.access = access;
		this.frame = frame;
		this.held = held;
		this.overview = overview;
		this.life = life;
	}

	@GetMapping("/dossiers")
	String list(Actor actor, Model model, Locale locale) {
		model.addAttribute("items", this.held.of(actor.id(), this.frame.words(locale)));
		return "applications/dossiers";
	}

	@GetMapping(ApplicationFacts.NUMBER)
	String overview(@PathVariable String number, @RequestParam(defaultValue = "") String fait, Actor actor, Model model,
			Locale locale) {
		return this.overview.page(this.access.open(number, actor), fait, Form.empty(), model, locale);
	}

	@PostMapping(ApplicationFacts.NUMBER + "/version")
	String follow(@PathVariable String number, Actor actor) {
		Opened opened = this.access.open(number, actor);
		if (!opened.standing().mayWrite()) {
			throw new NotFound();
		}
		this.life.follow(opened);
		return "redirect:" + opened.application().path() + "?fait=version";
	}

}
