package org.portailsolidaire.people.accounts;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.LocalPath;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one-time code that follows the link or the password, and setting a phone up. */
@Controller
class CodeController {

	private static final String SPACE = "/espace";

	private static final String ISSUER = "Portail Solidaire";

	private final Codes codes;

	private final Sessions sessions;

	private final Attempts attempts;

	private final KnownDevices devices;

	CodeController(Codes codes, Sessions sessions, Attempts attempts, KnownDevices devices) {
		this.codes = codes;
		this.sessions = sessions;
		this.attempts = attempts;
		this.devices = devices;
	}

	@GetMapping("/connexion/code")
	String page(SigningIn found, @RequestParam(defaultValue = SPACE) String retour, Model model) {
		return page(found, Form.empty(), LocalPath.of(retour, SPACE), model);
	}

	private static String page(SigningIn found, Form form, String back, Model model) {
		return switch (found.step()) {
			case DONE -> "redirect:" + back;
			case NEW_CODE -> "redirect:/connexion/nouveau-code";
			case CODE -> {
				model.addAttribute("retour", back);
				model.addAttribute("form", form);
				yield "accounts/code";
			}
		};
	}

	@PostMapping("/connexion/code")
	String give(SigningIn found, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		Form form = Form.of(sent);
		String back = LocalPath.of(form.value("retour"), SPACE);
		if (found.step() != Account.Step.CODE) {
			return page(found, form, back, model);
		}
		String code = form.text("code", 40, "code.manquant");
		if (!form.isRefused()) {
			Actor actor = found.actor();
			this.attempts.count(Limits.CODE, tried(found, request));
			if (this.codes.use(actor.id(), code)) {
				this.attempts.forget(Limits.CODE, tried(found, request));
				this.sessions.complete(request, response, actor);
				return "redirect:" + back;
			}
			form.refuse("code", "code.faux");
		}
		Refusal.of(response);
		return page(found, form, back, model);
	}

	/**
	 * Whoever knows a password only uses up the codes of those who sign in by password,
	 * in a browser where nobody did before.
	 */
	private String tried(SigningIn found, HttpServletRequest request) {
		Caller caller = this.devices.caller(request, found.actor().address());
		return found.actor().id().value() + " " + (caller.isKnown() ? caller.place() : found.session().means());
	}

	@GetMapping("/connexion/nouveau-code")
	String newCode(SigningIn found, @RequestParam(defaultValue = SPACE) String retour, Model model) {
		return newCode(found, this.codes.propose(found.actor().id()), Form.empty(), LocalPath.of(retour, SPACE), model);
	}

	private static String newCode(SigningIn found, Codes.Proposed proposed, Form form, String back, Model model) {
		if (found.account().hasCode()) {
			return found.step() == Account.Step.DONE ? "redirect:/espace/compte" : "redirect:/connexion/code";
		}
		model.addAttribute("retour", back);
		model.addAttribute("form", form);
		model.addAttribute("required", found.step() == Account.Step.NEW_CODE);
		model.addAttribute("sealed", proposed.sealed());
		model.addAttribute("typed", Totp.base32(proposed.secret()).replaceAll("(.{4})(?=.)", "$1 "));
		model.addAttribute("qr", QrCode.of(Codes.address(ISSUER, found.actor().address(), proposed.secret())));
		return "accounts/new-code";
	}

	@PostMapping("/connexion/nouveau-code")
	String setUp(SigningIn found, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		Form form = Form.of(sent);
		String back = LocalPath.of(form.value("retour"), SPACE);
		Actor actor = found.actor();
		Optional<Codes.Proposed> proposed = this.codes.proposed(actor.id(), form.value("cle"));
		String code = form.text("code", 40, "code.manquant");
		if (found.step() == Account.Step.CODE || proposed.isEmpty()) {
			Refusal.of(response);
			return newCode(found, this.codes.propose(actor.id()), Form.empty(), back, model);
		}
		if (!form.isRefused()) {
			this.attempts.count(Limits.CODE, tried(found, request));
			List<String> recovery = this.codes.start(actor.id(), proposed.get().secret(), code);
			if (!recovery.isEmpty()) {
				if (!found.account().hasCode()) {
					this.sessions.complete(request, response, actor);
				}
				model.addAttribute("retour", back);
				model.addAttribute("codes", recovery);
				return "accounts/recovery-codes";
			}
			form.refuse("code", "code.faux");
		}
		Refusal.of(response);
		return newCode(found, proposed.get(), form, back, model);
	}

}
