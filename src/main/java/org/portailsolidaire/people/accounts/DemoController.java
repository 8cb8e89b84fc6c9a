package org.portailsolidaire.people.accounts;

import jakarta.servlet.http.HttpServletRequest;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.platform.site.LocalPath;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in as a made-up person, in a demo. */
@Controller
class DemoController {

	private final DemoPeople demo;

	private final Sessions sessions;

	DemoController(DemoPeople demo, Sessions sessions) {
		this.demo = demo;
		this.sessions = sessions;
	}

	@PostMapping("/connexion/demonstration")
	String signIn(@RequestParam(defaultValue = "") String role, @RequestParam(defaultValue = "/espace") String retour,
			HttpServletRequest request) {
		PersonId person = this.demo.person(role).orElseThrow(NotFound::new);
		this.sessions.open(request, person, SignedIn.Means.DEMO, true);
		return "redirect:" + LocalPath.of(retour, "/espace");
	}

}
