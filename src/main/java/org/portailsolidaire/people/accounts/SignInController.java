package org.portailsolidaire.people.accounts;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.LocalPath;

import org.portailsolidaire.shared.EmailAddress;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

	private static final long A_MINUTE = 60;

	private final SignIn signIn;

	private final Links links;

	private final People people;

	private final UsedLinks usedLinks;

	private final Sessions sessions;

	private final Limits limits;

	private final KnownDevices devices;

	private final Tokens tokens;

	private final DemoPeople demo;

	SignInController(SignIn signIn, Links links, People people, UsedLinks usedLinks, Sessions sessions, Limits limits,
			KnownDevices devices, Tokens tokens, DemoPeople demo) {
		this.signIn = signIn;
		this.links = links;
		this.people = people;
		this.usedLinks = usedLinks;
		this.sessions = sessions;
		this.limits = limits;
		this.devices = devices;
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
		model.addAttribute("busy", !form.isRefused() && this.signIn.isBusy());
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
		if (address == null || form.isRefused()) {
			Refusal.of(response);
			return page(form, back, model);
		}
		Caller caller = this.devices.caller(request, address.key());
		if (byLink) {
			Limits.Crowd crowd = this.limits.mail(Limits.Mail.LINK, address, caller);
			this.links.signIn(address, back, locale, crowd.isThere());
			return Refusal.crowded(crowd, LATE, response, model);
		}
		SignIn.Outcome outcome = this.signIn.withPassword(address, password, caller);
		if (outcome instanceof SignIn.Right right) {
			return "redirect:" + this.sessions.arrive(request, response, right.person(), SignedIn.Means.PASSWORD, back);
		}
		refuse(outcome, form, response);
		return page(form, back, model);
	}

	/** Each refusal says the way that is left: a link needs no hash. */
	private static void refuse(SignIn.Outcome outcome, Form form, HttpServletResponse response) {
		switch (outcome) {
			case SignIn.Right right -> throw new IllegalArgumentException("Not refused: " + right);
			case SignIn.Wrong wrong -> refuse(form, "connexion.refus", HttpStatus.UNPROCESSABLE_CONTENT, response);
			case SignIn.Suspended suspended ->
				refuse(form, "connexion.suspendu", HttpStatus.UNPROCESSABLE_CONTENT, response);
			case SignIn.TooMany tooMany -> {
				long minutes = Math.ceilDiv(tooMany.seconds(), A_MINUTE);
				response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
				refuse(form, (minutes == 1) ? "connexion.trop.1" : "connexion.trop.n", HttpStatus.TOO_MANY_REQUESTS,
						response, minutes);
			}
			case SignIn.Busy busy -> {
				response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(A_MINUTE));
				refuse(form, "connexion.affluence", HttpStatus.SERVICE_UNAVAILABLE, response);
			}
		}
	}

	private static void refuse(Form form, String key, HttpStatus status, HttpServletResponse response,
			Object... parameters) {
		form.refuse(TypedAddress.FIELD, key, parameters);
		response.setStatus(status.value());
	}

	/** Shows a button: programs that follow the links of e-mails do not press it. */
	@GetMapping("/connexion/lien/{token}")
	String link(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
		Optional<Token> found = this.tokens.find(Token.Kind.SIGN_IN, token);
		if (found.isEmpty()) {
			return this.usedLinks.page(Token.Kind.SIGN_IN, token, request, response, model);
		}
		model.addAttribute("address", found.get().address());
		model.addAttribute("action", Token.Kind.SIGN_IN.path() + token);
		return "accounts/link";
	}

	@PostMapping("/connexion/lien/{token}")
	String open(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
		byte[] from = Devices.digest(request);
		Optional<Links.Opened> opened = this.links.open(token, from)
			.or(() -> this.usedLinks.openedJustNow(Token.Kind.SIGN_IN, token, from));
		if (opened.isPresent()) {
			return "redirect:" + this.sessions.arrive(request, response, opened.get().person(), SignedIn.Means.LINK,
					opened.get().back());
		}
		return this.usedLinks.place(Token.Kind.SIGN_IN, token, request)
			.map((place) -> "redirect:" + place)
			.orElseGet(() -> this.usedLinks.page(Token.Kind.SIGN_IN, token, request, response, model));
	}

	/** Another link in the place of one that came too late or was used. */
	@PostMapping("/connexion/autre-lien")
	String again(@RequestParam(defaultValue = "") String jeton, HttpServletRequest request) {
		String address = this.tokens.known(jeton).flatMap(this.people::of).map(Person::address).orElse("");
		Caller caller = this.devices.caller(request, address);
		this.limits.again(EmailAddress.of(address).orElse(null), caller);
		this.links.again(jeton);
		return LATE;
	}

	@PostMapping("/deconnexion")
	String signOut(HttpServletRequest request) {
		SignedIn signedIn = SignedIn.of(request.getSession(false));
		this.sessions.end(request);
		if (signedIn != null) {
			this.tokens.forgetClicks(signedIn.person());
		}
		return "redirect:/";
	}

}
