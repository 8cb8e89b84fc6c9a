package org.portailsolidaire.accounts;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.site.Form;
import org.portailsolidaire.site.LocalPath;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with a password, and out. */
@Controller
class SignInController {

	private static final String PAGE = "accounts/sign-in";

	private static final String SPACE = "/espace";

	private final SignIn signIn;

	private final Sessions sessions;

	SignInController(SignIn signIn, Sessions sessions) {
		this.signIn = signIn;
		this.sessions = sessions;
	}

	@GetMapping("/connexion")
	String page(@RequestParam(defaultValue = SPACE) String retour, Model model) {
		model.addAttribute("retour", LocalPath.of(retour, SPACE));
		model.addAttribute("form", Form.empty());
		return PAGE;
	}

	@PostMapping("/connexion")
	String signIn(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		Form form = Form.of(sent);
		String back = LocalPath.of(form.value("retour"), SPACE);
		String typed = form.text("courriel", 254, "connexion.courriel.manquant");
		String password = form.value("mot-de-passe");
		if (password.isEmpty()) {
			form.refuse("mot-de-passe", "connexion.mot-de-passe.manquant");
		}
		if (!form.isRefused()) {
			Optional<PersonId> person = this.signIn.withPassword(Address.of(typed).orElse(null), password);
			if (person.isPresent()) {
				this.sessions.open(request, person.get(), SignedIn.Means.PASSWORD, false);
				return "redirect:" + back;
			}
			form.refuse("courriel", "connexion.refus");
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("retour", back);
		model.addAttribute("form", form);
		return PAGE;
	}

	@PostMapping("/deconnexion")
	String signOut(HttpServletRequest request) {
		this.sessions.end(request);
		return "redirect:/";
	}

}
