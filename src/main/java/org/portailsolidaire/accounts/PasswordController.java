package org.portailsolidaire.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.accounts.Attempts.Limit;
import org.portailsolidaire.shared.Actor;
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
 * A forgotten password, and a new address to confirm: by the person themselves, so that
 * an address typed wrong gives nothing away.
 */
@Controller
class PasswordController {

	private final Links links;

	private final Tokens tokens;

	private final NewPassword newPassword;

	private final Sessions sessions;

	private final Attempts attempts;

	PasswordController(Links links, Tokens tokens, NewPassword newPassword, Sessions sessions, Attempts attempts) {
		this.links = links;
		this.tokens = tokens;
		this.newPassword = newPassword;
		this.sessions = sessions;
		this.attempts = attempts;
	}

	@GetMapping("/mot-de-passe-oublie")
	String page(Model model) {
		model.addAttribute("form", Form.empty());
		return "accounts/forgotten";
	}

	@PostMapping("/mot-de-passe-oublie")
	String ask(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request,
			HttpServletResponse response, Model model, Locale locale) {
		Form form = Form.of(sent);
		EmailAddress address = TypedAddress.in(form);
		if (address == null || form.isRefused()) {
			Refusal.of(response);
			model.addAttribute("form", form);
			return "accounts/forgotten";
		}
		this.attempts.count(Limit.MAIL_FROM, Attempts.network(request));
		this.attempts.count(Limit.MAIL, address.key());
		this.links.forgotten(address, locale);
		return "redirect:/envoye/mot-de-passe";
	}

	@GetMapping("/mot-de-passe/{token}")
	String choice(@PathVariable String token, HttpServletResponse response, Model model) {
		return choice(token, Form.empty(), response, model);
	}

	private String choice(String token, Form form, HttpServletResponse response, Model model) {
		if (this.tokens.find(Token.Kind.PASSWORD, token).isEmpty()) {
			Refusal.gone(response);
			return "accounts/late";
		}
		model.addAttribute("form", form);
		model.addAttribute("token", token);
		return "accounts/new-password";
	}

	@PostMapping("/mot-de-passe/{token}")
	String choose(@PathVariable String token, @RequestParam MultiValueMap<String, String> sent,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		Form form = Form.of(sent);
		Optional<Token> found = this.tokens.find(Token.Kind.PASSWORD, token);
		if (found.isEmpty() && this.sessions.hasJustBegun(request)) {
			return "redirect:/espace";
		}
		if (found.isEmpty()) {
			return choice(token, form, response, model);
		}
		Optional<String> hash = this.newPassword.in(form, List.of(found.get().address()));
		if (hash.isEmpty()) {
			Refusal.of(response);
			return choice(token, form, response, model);
		}
		Optional<Links.Opened> opened = this.links.choosePassword(token, hash.get());
		if (opened.isEmpty()) {
			return choice(token, form, response, model);
		}
		Links.Opened account = opened.get();
		return "redirect:" + this.sessions.arrive(request, account.person(), SignedIn.Means.LINK, account.back());
	}

	@GetMapping("/adresse/{token}")
	String address(@PathVariable String token, Actor actor, HttpServletResponse response, Model model) {
		Optional<Token> found = this.tokens.find(Token.Kind.ADDRESS, token).filter((one) -> one.isOf(actor.id()));
		if (found.isEmpty()) {
			Refusal.gone(response);
			return "accounts/late";
		}
		model.addAttribute("address", found.get().address());
		model.addAttribute("action", "/adresse/" + token);
		return "accounts/link";
	}

	@PostMapping("/adresse/{token}")
	String confirmAddress(@PathVariable String token, Actor actor, HttpServletResponse response) {
		if (this.links.confirmAddress(token, actor.id())) {
			return "redirect:/espace/compte";
		}
		Refusal.gone(response);
		return "accounts/late";
	}

}
