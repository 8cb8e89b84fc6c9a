package org.portailsolidaire.accounts;

import org.portailsolidaire.shared.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of a person who signed in. */
@Controller
class SpaceController {

	@GetMapping("/espace")
	String space(Actor actor, Model model) {
		model.addAttribute("actor", actor);
		return "accounts/space";
	}

}
