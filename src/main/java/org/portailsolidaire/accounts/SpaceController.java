package org.portailsolidaire.accounts;

import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of a person who signed in. */
@Controller
class SpaceController {

	private final People people;

	SpaceController(People people) {
		this.people = people;
	}

	@GetMapping("/espace")
	String space(Actor actor, Model model) {
		model.addAttribute("person", this.people.find(actor.id()).orElseThrow());
		model.addAttribute("roles", actor.roles().stream().sorted().toList());
		model.addAttribute("staff", actor.is(Role.STAFF, Role.ADMINISTRATOR));
		model.addAttribute("writer", !actor.is(Role.STAFF, Role.ADMINISTRATOR) && actor.is(Role.FUNDER, Role.ADVISER));
		return "accounts/space";
	}

}
