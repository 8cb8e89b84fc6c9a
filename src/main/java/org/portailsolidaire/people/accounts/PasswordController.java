package org.portailsolidaire.people.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.EmailAddress;
import org.portailsolidaire.platform.site.Form;

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

	private static final String CHANGED = "redirect:/espace/compte?fait=nouvelle-adresse";

	private final Links links;

	private final UsedLinks usedLinks;

	private final Tokens tokens;

	private final NewPassword newPassword;

	private final Sessions sessions;

	private final Limits limits;

	private final KnownDevices devices;

	PasswordController(Links links, UsedLinks usedLinks, Tokens tokens, NewPassword newPassword, Sessions sessions,
			Limits limits, KnownDevices devices) {
		this.links = links;
		this.usedLinks = usedLinks;
		this.tokens = tokens;
		this.newPassword = newPassword;
		this.sessions = sessions;
		this.limits = limits;
		this.devices = devices;
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
		Limits.Crowd crowd = this.limits.mail(Limits.Mail.PASSWORD, address,
				this.devices.caller(request, address.key()));
		this.links.forgotten(address, locale, crowd.isThere());
		return Refusal.crowded(crowd, "redirect:/envoye/mot-de-passe", response, model);
	}

	@GetMapping("/mot-de-passe/{token}")
	String choice(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
		return this.tokens.find(Token.Kind.PASSWORD, token).isPresent() ? choice(token, Form.empty(), model)
				: this.usedLinks.page(Token.Kind.PASSWORD, token, request, response, model);
	}

	private String choice(String token, Form form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("token", token);
		model.addAttribute("address", this.tokens.find(Token.Kind.PASSWORD, token).map(Token::address).orElse(""));
		return "accounts/new-password";
	}

	@PostMapping("/mot-de-passe/{token}")
	String choose(@PathVariable String token, @RequestParam MultiValueMap<String, String> sent,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		Form form = Form.of(sent);
		byte[] from = Devices.digest(request);
		Optional<String> hash = this.tokens.find(Token.Kind.PASSWORD, token)
			.flatMap((found) -> this.newPassword.in(form, List.of(found.address()),
					this.devices.caller(request, found.address())));
		if (form.isRefused()) {
			Refusal.of(response);
			return choice(token, form, model);
		}
		Optional<Links.Opened> opened = hash.flatMap((chosen) -> this.links.choosePassword(token, chosen, from))
			.or(() -> this.usedLinks.openedJustNow(Token.Kind.PASSWORD, token, from));
		if (opened.isPresent()) {
			return "redirect:" + this.sessions.arrive(request, response, opened.get().person(), SignedIn.Means.LINK,
					opened.get().back());
		}
		return this.usedLinks.place(Token.Kind.PASSWORD, token, request)
			.map((place) -> "redirect:" + place)
			.orElseGet(() -> this.usedLinks.page(Token.Kind.PASSWORD, token, request, response, model));
	}

	@GetMapping("/adresse/{token}")
	String address(@PathVariable String token, Actor actor, HttpServletResponse response, Model model) {
		Optional<Token> found = this.tokens.find(Token.Kind.ADDRESS, token).filter((one) -> one.isOf(actor.id()));
		if (found.isEmpty()) {
			return noAddress(token, actor, response, model);
		}
		model.addAttribute("address", found.get().address());
		model.addAttribute("action", Token.Kind.ADDRESS.path() + token);
		return "accounts/link";
	}

	@PostMapping("/adresse/{token}")
	String confirmAddress(@PathVariable String token, Actor actor, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		return this.links.confirmAddress(token, actor.id(), Devices.digest(request)) ? CHANGED
				: noAddress(token, actor, response, model);
	}

	/** A second click finds that the address is changed; others, where to ask again. */
	private String noAddress(String token, Actor actor, HttpServletResponse response, Model model) {
		if (this.usedLinks.hasGivenAddress(token, actor.id())) {
			return CHANGED;
		}
		Refusal.gone(response);
		model.addAttribute("account", true);
		return "accounts/late";
	}

}
