package org.portailsolidaire.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.accounts.Attempts.Limit;
import org.portailsolidaire.shared.EmailAddress;
import org.portailsolidaire.site.Form;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Registering: the names and the address first; once the address is confirmed, a password
 * for those who want one. A password asked for earlier could be that of someone else.
 */
@Controller
class RegistrationController {

	private static final Pattern NAME = Pattern.compile("(?!.*\\.\\p{L})[\\p{L}\\p{M}][\\p{L}\\p{M} .'’-]*");

	private static final int LONGEST_NAME = 80;

	private final Links links;

	private final Tokens tokens;

	private final NewPassword newPassword;

	private final Sessions sessions;

	private final Attempts attempts;

	RegistrationController(Links links, Tokens tokens, NewPassword newPassword, Sessions sessions, Attempts attempts) {
		this.links = links;
		this.tokens = tokens;
		this.newPassword = newPassword;
		this.sessions = sessions;
		this.attempts = attempts;
	}

	@GetMapping("/inscription")
	String page(Model model) {
		model.addAttribute("form", Form.empty());
		return "accounts/register";
	}

	@PostMapping("/inscription")
	String register(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request,
			HttpServletResponse response, Model model, Locale locale) {
		Form form = Form.of(sent);
		Tokens.Names names = names(form);
		EmailAddress address = TypedAddress.in(form);
		form.accepted("accord", "inscription.accord.manquant");
		if (address == null || form.isRefused()) {
			Refusal.of(response);
			model.addAttribute("form", form);
			return "accounts/register";
		}
		this.attempts.count(Limit.MAIL_FROM, Attempts.network(request));
		this.attempts.count(Limit.MAIL, address.key());
		this.links.register(names, address, locale);
		return "redirect:/envoye/inscription";
	}

	/** The names of a form; what is wrong with them stands in the form. */
	static Tokens.Names names(Form form) {
		String given = form.text("prenom", LONGEST_NAME, "inscription.prenom.manquant");
		String family = form.text("nom", LONGEST_NAME, "inscription.nom.manquant");
		if (!NAME.matcher(given).matches()) {
			form.refuse("prenom", "inscription.nom.forme");
		}
		if (!NAME.matcher(family).matches()) {
			form.refuse("nom", "inscription.nom.forme");
		}
		return new Tokens.Names(given, family);
	}

	@GetMapping("/inscription/{token}")
	String confirmation(@PathVariable String token, HttpServletResponse response, Model model) {
		return confirmation(token, Form.empty(), response, model);
	}

	private String confirmation(String token, Form form, HttpServletResponse response, Model model) {
		Optional<Token> found = this.tokens.find(Token.Kind.REGISTRATION, token);
		if (found.isEmpty()) {
			Refusal.gone(response);
			return "accounts/late";
		}
		model.addAttribute("form", form);
		model.addAttribute("token", token);
		model.addAttribute("address", found.get().address());
		return "accounts/confirm";
	}

	@PostMapping("/inscription/{token}")
	String confirm(@PathVariable String token, @RequestParam MultiValueMap<String, String> sent,
			HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
		Form form = Form.of(sent);
		List<String> known = this.tokens.find(Token.Kind.REGISTRATION, token)
			.map((found) -> Stream.of(found.address(), found.givenName(), found.familyName())
				.map((word) -> (word != null) ? word : "")
				.toList())
			.orElse(List.of());
		if (known.isEmpty() && this.sessions.hasJustBegun(request)) {
			return "redirect:/espace";
		}
		if (known.isEmpty()) {
			return confirmation(token, form, response, model);
		}
		Optional<String> hash = form.value(NewPassword.FIELD).isEmpty() ? Optional.empty()
				: this.newPassword.in(form, known);
		if (form.isRefused()) {
			Refusal.of(response);
			return confirmation(token, form, response, model);
		}
		Optional<Links.Opened> opened = this.links.confirm(token, locale, hash.orElse(null));
		if (opened.isEmpty()) {
			return confirmation(token, form, response, model);
		}
		Links.Opened account = opened.get();
		return "redirect:" + this.sessions.arrive(request, account.person(), SignedIn.Means.LINK, account.back());
	}

	/** What follows a form that sends an e-mail: the same for every address. */
	@GetMapping("/envoye/{what:lien|inscription|mot-de-passe}")
	String sent(@PathVariable String what, Model model) {
		model.addAttribute("what", what);
		return "accounts/sent";
	}

}
