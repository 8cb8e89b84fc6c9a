package org.portailsolidaire.platform.mail;

import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.shared.NotFound;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Stops a kind of e-mail from a link of one of them, without signing in. Reading the page
 * changes nothing, since programs open links before people do; a post does, be it of the
 * page or of a mail program (RFC 8058), which has neither cookie nor form token.
 */
@Controller
class StopController {

	private static final String PATH = "/mes-courriels/{token:[A-Za-z0-9_-]{43}}";

	private final Choosing choosing;

	private final MessageChoicesQuery choices;

	StopController(Choosing choosing, MessageChoicesQuery choices) {
		this.choosing = choosing;
		this.choices = choices;
	}

	@GetMapping(PATH)
	String show(@PathVariable String token, Model model, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		model.addAttribute("token", token);
		model.addAttribute("stop", this.choices.find(token).orElseThrow(NotFound::new));
		return "mail/stop";
	}

	@PostMapping(PATH)
	String change(@PathVariable String token, @RequestParam(defaultValue = "") String choix,
			@RequestParam(name = "List-Unsubscribe", defaultValue = "") String oneClick, Model model,
			HttpServletResponse response) {
		boolean known = choix.equals("reprendre") ? this.choosing.resume(token) : this.choosing.stop(token);
		if (!known) {
			throw new NotFound();
		}
		return oneClick.isEmpty() ? "redirect:/mes-courriels/" + token : show(token, model, response);
	}

}
