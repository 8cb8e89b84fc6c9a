package org.portailsolidaire.people.accounts;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.EmailAddress;
import org.portailsolidaire.shared.Formats;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Form;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The account of a person: names, address, password, codes, sessions. */
@Controller
class AccountController {

	private static final String PAGE = "accounts/account";

	private static final String DONE = "redirect:/espace/compte?fait=";

	private static final String CODES_PASSWORD = "mot-de-passe-codes";

	private static final List<Choice> LANGUAGES = List.of(new Choice("fr", "Français"), new Choice("en", "English"));

	private final People people;

	private final SignIn signIn;

	private final Links links;

	private final NewPassword newPassword;

	private final Codes codes;

	private final Sessions sessions;

	private final Attempts attempts;

	private final OwnPassword ownPassword;

	private final KnownDevices devices;

	AccountController(People people, SignIn signIn, Links links, NewPassword newPassword, Codes codes,
			Sessions sessions, Attempts attempts, OwnPassword ownPassword, KnownDevices devices) {
		this.people = people;
		this.signIn = signIn;
		this.links = links;
		this.newPassword = newPassword;
		this.codes = codes;
		this.sessions = sessions;
		this.attempts = attempts;
		this.ownPassword = ownPassword;
		this.devices = devices;
	}

	/** A session as it is shown: where, and when it was last seen. */
	public record Seen(String browser, boolean current, String when) {
	}

	@GetMapping("/espace/compte")
	String page(Actor actor, SigningIn found, @RequestParam(defaultValue = "") String fait, HttpServletRequest request,
			Model model) {
		model.addAttribute("done",
				List.of("identite", "adresse", "nouvelle-adresse", "mot-de-passe", "sessions", "code").contains(fait)
						? fait : "");
		return page(actor, found, Form.empty(), request, model);
	}

	private String page(Actor actor, SigningIn found, Form form, HttpServletRequest request, Model model) {
		Person person = this.people.find(actor.id()).orElseThrow();
		model.addAttribute("form", form);
		model.addAttribute("person", person);
		model.addAttribute("identity",
				form.problem("prenom") != null || form.problem("nom") != null ? form : Form.filled(Map.of("prenom",
						person.givenName(), "nom", person.familyName(), "langue", person.locale().getLanguage())));
		model.addAttribute("hasPassword", this.signIn.hasPassword(actor.id()));
		model.addAttribute("hasCode", found.account().hasCode());
		model.addAttribute("codeRequired", actor.roles().stream().anyMatch(Role::needsCode));
		model.addAttribute("codesLeft", found.account().hasCode() ? this.codes.left(actor.id()) : 0);
		model.addAttribute("languages", LANGUAGES);
		Formats formats = Formats.of(LocaleContextHolder.getLocale());
		model.addAttribute("sessions",
				this.sessions.of(actor.id(), request.getSession().getId())
					.stream()
					.map((open) -> new Seen(open.browser(), open.current(), when(open.lastSeen(), formats)))
					.toList());
		return PAGE;
	}

	private static String when(Instant instant, Formats formats) {
		ZonedDateTime time = instant.atZone(ParisTime.ZONE);
		return formats.date(time.toLocalDate()) + ", " + formats.hour(time);
	}

	private String refused(Actor actor, SigningIn found, Form form, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		Refusal.of(response);
		return page(actor, found, form, request, model);
	}

	@PostMapping("/espace/compte/identite")
	String rename(Actor actor, SigningIn found, @RequestParam MultiValueMap<String, String> sent,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		Form form = Form.of(sent);
		Tokens.Names names = RegistrationController.names(form);
		if (form.isRefused()) {
			return refused(actor, found, form, request, response, model);
		}
		Locale locale = form.value("langue").equals("en") ? Locale.ENGLISH : Locale.FRENCH;
		this.people.rename(actor.id(), names.given(), names.family(), locale);
		return DONE + "identite";
	}

	@PostMapping("/espace/compte/adresse")
	String move(Actor actor, SigningIn found, @RequestParam MultiValueMap<String, String> sent,
			HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
		Form form = Form.of(sent);
		EmailAddress address = TypedAddress.in(form);
		this.ownPassword.check(actor, form, "mot-de-passe-adresse", request);
		if (address == null || form.isRefused()) {
			return refused(actor, found, form, request, response, model);
		}
		this.attempts.count(Limits.NEW_ADDRESS, actor.id().value().toString());
		this.links.changeAddress(actor.id(), address, locale);
		return DONE + "adresse";
	}

	@PostMapping("/espace/compte/mot-de-passe")
	String changePassword(Actor actor, SigningIn found, @RequestParam MultiValueMap<String, String> sent,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		Form form = Form.of(sent);
		this.ownPassword.check(actor, form, "mot-de-passe", request);
		Optional<String> hash = form.isRefused() ? Optional.empty() : this.newPassword.in(form,
				List.of(actor.address(), actor.name()), this.devices.caller(request, actor.address()));
		if (hash.isEmpty()) {
			return refused(actor, found, form, request, response, model);
		}
		this.signIn.replace(this.people.find(actor.id()).orElseThrow(), hash.get());
		this.sessions.endOthers(actor.id(), request.getSession().getId());
		return DONE + "mot-de-passe";
	}

	@PostMapping("/espace/compte/codes-de-secours")
	String newRecoveryCodes(Actor actor, SigningIn found, @RequestParam MultiValueMap<String, String> sent,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		if (!found.account().hasCode()) {
			return "redirect:/connexion/nouveau-code";
		}
		Form form = Form.of(sent);
		this.ownPassword.check(actor, form, CODES_PASSWORD, request);
		if (form.isRefused()) {
			return refused(actor, found, form, request, response, model);
		}
		model.addAttribute("retour", "/espace/compte");
		model.addAttribute("codes", this.codes.renew(actor.id()));
		return "accounts/recovery-codes";
	}

	/** Only who needs no code may do without. */
	@PostMapping("/espace/compte/sans-code")
	String removeCode(Actor actor, SigningIn found, @RequestParam MultiValueMap<String, String> sent,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		if (actor.roles().stream().anyMatch(Role::needsCode)) {
			return "redirect:/espace/compte";
		}
		Form form = Form.of(sent);
		this.ownPassword.check(actor, form, CODES_PASSWORD, request);
		if (form.isRefused()) {
			return refused(actor, found, form, request, response, model);
		}
		this.codes.remove(actor.id());
		return DONE + "code";
	}

	@PostMapping("/espace/compte/sessions")
	String endOthers(Actor actor, HttpServletRequest request) {
		this.sessions.endOthers(actor.id(), request.getSession().getId());
		return DONE + "sessions";
	}

}
