package org.portailsolidaire.people.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.shared.EmailAddress;
import org.portailsolidaire.shared.PersonName;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.LocalPath;
import org.portailsolidaire.platform.site.TypedFields;

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

	private static final int LONGEST_NAME = 80;

	private static final String SPACE = "/espace";

	private static final String BACK = "retour";

	private final Links links;

	private final People people;

	private final UsedLinks usedLinks;

	private final Tokens tokens;

	private final NewPassword newPassword;

	private final Sessions sessions;

	private final Limits limits;

	private final KnownDevices devices;

	RegistrationController(Links links, People people, UsedLinks usedLinks, Tokens tokens, NewPassword newPassword,
			Sessions sessions, Limits limits, KnownDevices devices) {
		this.links = links;
		this.people = people;
		this.usedLinks = usedLinks;
		this.tokens = tokens;
		this.newPassword = newPassword;
		this.sessions = sessions;
		this.limits = limits;
		this.devices = devices;
	}

	@GetMapping("/inscription")
	String page(@RequestParam(defaultValue = SPACE) String retour, Model model) {
		return page(Form.empty(), LocalPath.of(retour, SPACE), model);
	}

	private static String page(Form form, String back, Model model) {
		model.addAttribute("form", form);
		model.addAttribute(BACK, back);
		return "accounts/register";
	}

	@PostMapping("/inscription")
	String register(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request,
			HttpServletResponse response, Model model, Locale locale) {
		Form form = Form.of(sent);
		String back = LocalPath.of(form.value(BACK), SPACE);
		Tokens.Names names = names(form);
		EmailAddress address = TypedAddress.in(form);
		form.accepted("accord", "inscription.accord.manquant");
		if (address == null || form.isRefused()) {
			Refusal.of(response);
			return page(form, back, model);
		}
		Limits.Crowd crowd = this.limits.mail(Limits.Mail.REGISTRATION, address,
				this.devices.caller(request, address.key()));
		this.links.register(names, address, back, locale, crowd.isThere());
		return Refusal.crowded(crowd, "redirect:/envoye/inscription", response, model);
	}

	/** The names of a form; what is wrong with them stands in the form. */
	static Tokens.Names names(Form form) {
		return new Tokens.Names(name(form, "prenom"), name(form, "nom"));
	}

	private static String name(Form form, String field) {
		String name = new TypedFields(form).person(field, LONGEST_NAME, "inscription." + field + ".manquant");
		PersonName.wrongSign(name).ifPresent((sign) -> form.refuse(field, "inscription.nom.forme", sign));
		return name;
	}

	@GetMapping("/inscription/{token}")
	String confirmation(@PathVariable String token, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		return this.tokens.find(Token.Kind.REGISTRATION, token)
			.filter((found) -> this.people.of(found).isEmpty())
			.map((found) -> confirmation(found, token, Form.empty(), model))
			.orElseGet(() -> this.usedLinks.page(Token.Kind.REGISTRATION, token, request, response, model));
	}

	private static String confirmation(Token found, String token, Form form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("token", token);
		model.addAttribute("address", found.address());
		return "accounts/confirm";
	}

	@PostMapping("/inscription/{token}")
	String confirm(@PathVariable String token, @RequestParam MultiValueMap<String, String> sent,
			HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
		Form form = Form.of(sent);
		byte[] from = Devices.digest(request);
		Optional<Token> found = this.tokens.find(Token.Kind.REGISTRATION, token);
		Optional<String> hash = found.isEmpty() || form.value(NewPassword.FIELD).isEmpty() ? Optional.empty()
				: this.newPassword.in(form, known(found.get()), this.devices.caller(request, found.get().address()));
		if (found.isPresent() && form.isRefused()) {
			Refusal.of(response);
			return confirmation(found.get(), token, form, model);
		}
		Optional<Links.Opened> opened = this.links.confirm(token, locale, hash.orElse(null), from)
			.or(() -> this.usedLinks.openedJustNow(Token.Kind.REGISTRATION, token, from));
		if (opened.isPresent()) {
			return "redirect:" + this.sessions.arrive(request, response, opened.get().person(), SignedIn.Means.LINK,
					opened.get().back());
		}
		return this.usedLinks.place(Token.Kind.REGISTRATION, token, request)
			.map((place) -> "redirect:" + place)
			.orElseGet(() -> this.usedLinks.page(Token.Kind.REGISTRATION, token, request, response, model));
	}

	private static List<String> known(Token found) {
		return Stream.of(found.address(), found.givenName(), found.familyName())
			.map((word) -> (word != null) ? word : "")
			.toList();
	}

	/** What follows a form that sends an e-mail: the same for every address. */
	@GetMapping("/envoye/{what:lien|inscription|mot-de-passe}")
	String sent(@PathVariable String what, Model model) {
		model.addAttribute("what", what);
		return "accounts/sent";
	}

}
