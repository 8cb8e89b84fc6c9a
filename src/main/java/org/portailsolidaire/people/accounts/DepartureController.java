package org.portailsolidaire.people.accounts;

import java.time.Clock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.EmailAddress;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Form;

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

	/** Where those whose account is deleted are led. */
	static final String GONE = "/compte-supprime";

	private static final String PASSWORD = "mot-de-passe-depart";

	private final Departure departure;

	private final Sessions sessions;

	private final SignIn signIn;

	private final OwnPassword ownPassword;

	private final KnownDevices devices;

	private final Clock clock;

	DepartureController(Departure departure, Sessions sessions, SignIn signIn, OwnPassword ownPassword,
			KnownDevices devices, Clock clock) {
		this.departure = departure;
		this.sessions = sessions;
		this.signIn = signIn;
		this.ownPassword = ownPassword;
		this.devices = devices;
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
		boolean own = EmailAddress.of(form.value(TypedAddress.FIELD))
			.filter((typed) -> typed.value().equalsIgnoreCase(actor.address()))
			.isPresent();
		if (!own) {
			form.refuse(TypedAddress.FIELD, "depart.courriel.faux");
		}
		this.ownPassword.check(actor, form, PASSWORD, request);
		if (form.isRefused() || !this.departure.leave(actor.id())) {
			Refusal.of(response);
			return page(actor, form, model);
		}
		this.sessions.end(request);
		this.devices.forget(request, response);
		return "redirect:" + GONE;
	}

	/** What the form leads to, however often it is sent. */
	@GetMapping(GONE)
	String gone() {
		return "accounts/gone";
	}

}
