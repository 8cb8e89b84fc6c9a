package org.portailsolidaire.people.accounts;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.shared.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Gives back what someone was sending when their session ended; a button sends it. */
@Controller
class ResumeController {

	private final KeptForms forms;

	ResumeController(KeptForms forms) {
		this.forms = forms;
	}

	@GetMapping("/reprise")
	String page(Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
		Optional<KeptForms.Kept> kept = this.forms.find(request, actor.id());
		if (kept.isEmpty()) {
			Refusal.gone(response);
			return "accounts/nothing-kept";
		}
		model.addAttribute("kept", kept.get());
		return "accounts/resume";
	}

}
