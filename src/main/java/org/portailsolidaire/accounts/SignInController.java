package org.portailsolidaire.accounts;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.accounts.Attempts.Limit;
import org.portailsolidaire.shared.EmailAddress;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.site.Form;
import org.portailsolidaire.site.LocalPath;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in, with a link or a password, and out. */
@Controller
class SignInController {

	private static final String SPACE = "/espace";

	private static final String ENTER = "touche";

	private static final String BACK = "retour";

	private static final String LATE = "redirect:/envoye/lien";

	private final SignIn signIn;

	private final Links links;

	private final Sessions sessions;

	private final Attempts attempts;

	private final Tokens tokens;

	private final DemoPeople demo;

	SignInController(SignIn signIn, Links links, Sessions sessions, Attempts attempts, Tokens tokens, DemoPeople demo) {
		this.signIn = signIn;
		this.links = links;
		this.sessions = sessions;
		this.attempts = attempts;
		this.tokens = tokens;
		this.demo = demo;
	}

	@GetMapping("/connexion")
	String page(@RequestParam(defaultValue = SPACE) String retour, Model model) {
		return page(Form.empty(), LocalPath.of(retour, SPACE), model);
	}

	private String page(Form form, String back, Model model) {
		model.addAttribute(BACK, back);
		model.addAttribute("form", form);
		model.addAttribute("roles", this.demo.roles());
		return "accounts/sign-in";
	}

	@PostMapping("/connexion")
	String signIn(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request,
			HttpServletResponse response, Model model, Locale locale) {
		Form form = Form.of(sent);
		String back = LocalPath.of(form.value(BACK), SPACE);
		EmailAddress address = TypedAddress.in(form);
		String password = form.value("mot-de-passe");
		boolean byLink = form.value("par").equals("lien") || (form.value("par").equals(ENTER) && password.isEmpty());
		if (!byLink && password.isEmpty()) {
			form.refuse("mot-de-passe", "connexion.mot-de-passe.manquant");
		}
		if (address != null && !form.isRefused()) {
			Optional<PersonId> person = byLink ? Optional.empty() : person(address, password, request);
			if (person.isPresent()) {
				return "redirect:" + this.sessions.arrive(request, person.get(), SignedIn.Means.PASSWORD, back);
			}
			if (byLink) {
				this.attempts.count(Limit.MAIL_FROM, Attempts.network(request));
				this.attempts.count(Limit.MAIL, address.key());
				this.links.signIn(address, back, locale);
				return LATE;
			}
			form.refuse(TypedAddress.FIELD, "connexion.refus");
		}
		Refusal.of(response);
		return page(form, back, model);
	}

	private Optional<PersonId> person(EmailAddress address, String password, HttpServletRequest request) {
		this.attempts.count(Limit.SIGN_IN_FROM, Attempts.network(request));
		this.attempts.count(Limit.PASSWORD, address.key());
		Optional<PersonId> person = this.signIn.withPassword(address, password);
		person.ifPresent((known) -> this.attempts.forget(Limit.PASSWORD, address.key()));
		return person;
	}

	/** Shows a button: programs that follow the links of e-mails do not press it. */
	@GetMapping("/connexion/lien/{token}")
	String link(@PathVariable String token, HttpServletResponse response, Model model) {
		return link(token, this.tokens.find(Token.Kind.SIGN_IN, token).orElse(null), response, model);
	}

	private static String link(String token, @Nullable Token found, HttpServletResponse response, Model model) {
		if (found == null) {
			Refusal.gone(response);
			model.addAttribute("token", token);
			return "accounts/late-link";
		}
		model.addAttribute("address", found.address());
		model.addAttribute("action", "/connexion/lien/" + token);
		return "accounts/link";
	}

	@PostMapping("/connexion/lien/{token}")
	String open(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
		Optional<Links.Opened> opened = this.links.open(token);
		if (opened.isEmpty() && this.sessions.hasJustBegun(request)) {
			return "redirect:" + SPACE;
		}
		if (opened.isEmpty()) {
			return link(token, null, response, model);
		}
		Links.Opened account = opened.get();
		return "redirect:" + this.sessions.arrive(request, account.person(), SignedIn.Means.LINK, account.back());
	}

	/** Another link in the place of one that came too late. */
	@PostMapping("/connexion/autre-lien")
	String again(@RequestParam(defaultValue = "") String jeton, HttpServletRequest request) {
		this.attempts.count(Limit.MAIL_FROM, Attempts.network(request));
		this.links.again(jeton);
		return LATE;
	}

	@PostMapping("/deconnexion")
	String signOut(HttpServletRequest request) {
		this.sessions.end(request);
		return "redirect:/";
	}

}
