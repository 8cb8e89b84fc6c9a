package org.portailsolidaire;

import java.util.List;
import java.util.Locale;

import org.portailsolidaire.accounts.People;
import org.portailsolidaire.advice.AdvisedDrafts;
import org.portailsolidaire.applications.HeldApplications;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.site.Words;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of a person who signed in: what waits for them first. */
@Controller
class SpaceController {

	private final People people;

	private final HeldApplications applications;

	private final AdvisedDrafts advised;

	private final MessageSource messages;

	SpaceController(People people, HeldApplications applications, AdvisedDrafts advised, MessageSource messages) {
		this.advised = advised;
		this.people = people;
		this.applications = applications;
		this.messages = messages;
	}

	@GetMapping("/espace")
	String space(Actor actor, Model model, Locale locale) {
		model.addAttribute("person", this.people.find(actor.id()).orElseThrow());
		model.addAttribute("roles", actor.roles().stream().sorted().toList());
		model.addAttribute("staff", actor.is(Role.STAFF, Role.ADMINISTRATOR));
		model.addAttribute("writer", !actor.is(Role.STAFF, Role.ADMINISTRATOR) && actor.is(Role.FUNDER, Role.ADVISER));
		model.addAttribute("holder", actor.is(Role.HOLDER));
		model.addAttribute("toDo", this.applications.toDo(actor.id(), new Words(this.messages, locale)));
		model.addAttribute("advised",
				actor.is(Role.ADVISER) ? this.advised.of(actor.id(), new Words(this.messages, locale)) : List.of());
		return "space";
	}

}
