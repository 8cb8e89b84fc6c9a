package org.portailsolidaire.accounts;

import java.time.Clock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.site.Form;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Taking one's data away, and deleting one's account. */
@Controller
class DepartureController {

	private static final String PASSWORD = "mot-de-passe-depart";

	private final Departure departure;

	private final Sessions sessions;

	private final SignIn signIn;

	private final Attempts attempts;

	private final Clock clock;

	DepartureController(Departure departure, Sessions sessions, SignIn signIn, Attempts attempts, Clock clock) {
		this.departure = departure;
		this.sessions = sessions;
		this.signIn = signIn;
		this.attempts = attempts;
		this.clock = clock;
	}

	@GetMapping("/espace/compte/donnees.json")
	ResponseEntity<Object> export(Actor actor) {
		String name = "portail-solidaire-" + ParisTime.dayOf(this.clock.instant()) + ".json";
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(this.departure.export(actor.id()));
	}

	@GetMapping("/espace/compte/suppression")
	String page(Actor actor, Model model) {
		return page(actor, Form.empty(), model);
	}

	private String page(Actor actor, Form form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("actor", actor);
		model.addAttribute("hasPassword", this.signIn.hasPassword(actor.id()));
		model.addAttribute("obstacles", this.departure.obstacles(actor.id()));
		return "accounts/departure";
	}

	@PostMapping("/espace/compte/suppression")
	String leave(Actor actor, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		Form form = Form.of(sent);
		if (!form.value(TypedAddress.FIELD).strip().equalsIgnoreCase(actor.address())) {
			form.refuse(TypedAddress.FIELD, "depart.courriel.faux");
		}
		if (this.signIn.hasPassword(actor.id())) {
			this.attempts.count(Attempts.Limit.PASSWORD, "compte " + actor.id().value());
			if (!this.signIn.has(actor.id(), form.value(PASSWORD))) {
				form.refuse(PASSWORD, "compte.mot-de-passe.faux");
			}
		}
		if (form.isRefused() || !this.departure.leave(actor.id())) {
			Refusal.of(response);
			return page(actor, form, model);
		}
		this.sessions.end(request);
		return "redirect:/";
	}

}
