package org.portailsolidaire;

import java.util.List;
import java.util.Locale;

import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.applying.advice.AdvisedDrafts;
import org.portailsolidaire.applying.steps.HeldApplications;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Words;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of a person who signed in: what waits for them first. */
@Controller
class SpaceController {

	private static final int SHOWN = 5;

	private final People people;

	private final HeldApplications applications;

	private final ToDoList toDo;

	private final AdvisedDrafts advised;

	private final MessageSource messages;

	SpaceController(People people, HeldApplications applications, ToDoList toDo, AdvisedDrafts advised,
			MessageSource messages) {
		this.advised = advised;
		this.people = people;
		this.applications = applications;
		this.toDo = toDo;
		this.messages = messages;
	}

	@GetMapping("/espace")
	String space(Actor actor, Model model, Locale locale) {
		model.addAttribute("person", this.people.find(actor.id()).orElseThrow());
		model.addAttribute("roles", actor.roles().stream().sorted().toList());
		model.addAttribute("staff", actor.is(Role.STAFF, Role.ADMINISTRATOR));
		model.addAttribute("writer", !actor.is(Role.STAFF, Role.ADMINISTRATOR) && actor.is(Role.FUNDER, Role.ADVISER));
		model.addAttribute("holder", actor.is(Role.HOLDER));
		Words words = new Words(this.messages, locale);
		model.addAttribute("toDo", this.toDo.of(actor, words));
		List<HeldApplications.Item> dossiers = this.applications.of(actor.id(), words);
		model.addAttribute("dossiers", dossiers.subList(0, Math.min(SHOWN, dossiers.size())));
		model.addAttribute("advised", actor.is(Role.ADVISER) ? this.advised.of(actor.id(), words) : List.of());
		return "space";
	}

}
