package org.portailsolidaire.partners;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.accounts.Attempts;
import org.portailsolidaire.applications.PartnerSection.Difference;
import org.portailsolidaire.applications.PartnerSection.Written;
import org.portailsolidaire.partners.PartnerVisits.Visit;
import org.portailsolidaire.site.Form;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of a local partner: without account, script nor anything of the rest of the
 * dossier. A link that opens nothing looks the same whatever the reason, and gives back
 * what was typed.
 */
@Controller
@RequestMapping("/partenaire/{token:[A-Za-z0-9_-]{1,100}}")
class PartnerController {

	private static final String LANGUAGE = "/{langue:" + Language.CODES + "}";

	private static final String MINE = "mien.";

	private static final String KEEP = "garde.";

	private final PartnerVisits visits;

	private final PartnerPages pages;

	private final Attempts attempts;

	PartnerController(PartnerVisits visits, PartnerPages pages, Attempts attempts) {
		this.visits = visits;
		this.pages = pages;
		this.attempts = attempts;
	}

	@GetMapping
	String language(@PathVariable String token, Model model, Locale locale, HttpServletRequest request,
			HttpServletResponse response) {
		Optional<Visit> visit = this.visits.open(new Token(token));
		return visit.isEmpty() ? dead(token, locale.getLanguage().equals("en") ? Language.EN : Language.FR, null, model,
				request, response) : "redirect:/partenaire/" + token + "/" + visit.get().language().code();
	}

	@GetMapping(LANGUAGE)
	String page(@PathVariable String token, @PathVariable String langue, @RequestParam(defaultValue = "") String fait,
			Model model, HttpServletRequest request, HttpServletResponse response) {
		Language language = Language.of(langue).orElseThrow();
		Optional<Visit> visit = this.visits.open(new Token(token));
		if (visit.isEmpty()) {
			return dead(token, language, null, model, request, response);
		}
		hide(response);
		this.pages.frame("/partenaire/" + token, language, model);
		this.pages.section(visit.get(), language, model);
		model.addAttribute("done", switch (fait) {
			case "enregistre" -> this.pages.words(language).text("invite.fait.enregistre");
			case "fini" -> this.pages.words(language).text("invite.fait.fini");
			default -> null;
		});
		return "partners/page";
	}

	@PostMapping(LANGUAGE)
	String save(@PathVariable String token, @PathVariable String langue,
			@RequestParam MultiValueMap<String, String> sent, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		Language language = Language.of(langue).orElseThrow();
		Form whole = Form.whole(sent);
		return PartnerPages.isTooLong(whole) ? again(token, language, whole, model, request, response)
				: write(token, language, whole, model, request, response);
	}

	/**
	 * Of two texts, keeps the one that was chosen; what was not chosen is asked again.
	 */
	@PostMapping(LANGUAGE + "/choix")
	String choose(@PathVariable String token, @PathVariable String langue,
			@RequestParam MultiValueMap<String, String> sent, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		Form form = Form.whole(sent);
		if (PartnerPages.isTooLong(form)) {
			return again(token, Language.of(langue).orElseThrow(), form, model, request, response);
		}
		Map<String, String> kept = new LinkedHashMap<>();
		kept.put("version", form.value("version"));
		form.typed().forEach((name, values) -> {
			String field = name.startsWith(MINE) ? name.substring(MINE.length()) : "";
			if (!field.isEmpty() && form.chosen(KEEP + field, "moi")) {
				kept.put(field, form.value(name));
			}
			else if (!field.isEmpty() && !form.chosen(KEEP + field, "autre")) {
				kept.put(field, form.value(name));
				kept.put("version." + field, "0");
			}
		});
		return write(token, Language.of(langue).orElseThrow(), Form.filled(kept), model, request, response);
	}

	/** Saves what the page holds, then says that it is finished. */
	@PostMapping(LANGUAGE + "/fin")
	String finish(@PathVariable String token, @PathVariable String langue,
			@RequestParam MultiValueMap<String, String> sent, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		Language language = Language.of(langue).orElseThrow();
		Form form = Form.whole(sent);
		if (PartnerPages.isTooLong(form)) {
			return again(token, language, form, model, request, response);
		}
		if (form.typed().containsKey("version")) {
			String saved = write(token, language, form, model, request, response);
			if (!saved.startsWith("redirect:")) {
				return saved;
			}
		}
		return this.visits.finish(new Token(token)) ? "redirect:/partenaire/" + token + "/" + langue + "?fait=fini"
				: dead(token, language, form, model, request, response);
	}

	private String write(String token, Language language, Form form, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		Optional<Written> written = this.visits.write(new Token(token), form);
		if (written.isEmpty()) {
			return dead(token, language, form, model, request, response);
		}
		if (written.get().full()) {
			return again(token, language, form, model, request, response);
		}
		List<Difference> differences = written.get().differences();
		if (differences.isEmpty()) {
			return "redirect:/partenaire/" + token + "/" + language.code() + "?fait=enregistre";
		}
		hide(response);
		response.setStatus(HttpStatus.CONFLICT.value());
		this.pages.frame("/partenaire/" + token, language, model);
		model.addAttribute("revision", written.get().revision());
		model.addAttribute("differences", this.pages.differences(differences, language));
		return "partners/deux";
	}

	/** A text that has no room is not saved: all that was typed is shown again. */
	private String again(String token, Language language, Form typed, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		Optional<Visit> visit = this.visits.open(new Token(token));
		if (visit.isEmpty()) {
			return dead(token, language, typed, model, request, response);
		}
		hide(response);
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		this.pages.frame("/partenaire/" + token, language, model);
		this.pages.again(visit.get(), typed, language, model);
		return "partners/page";
	}

	/** What was typed is shown again, to be copied; who tries many links must wait. */
	private String dead(String token, Language language, @Nullable Form typed, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		this.attempts.countLink(request);
		hide(response);
		response.setStatus(HttpStatus.NOT_FOUND.value());
		this.pages.frame("/partenaire/" + token, language, model);
		model.addAttribute("kept", (typed != null) ? this.pages.kept(typed, language) : List.of());
		return "partners/morte";
	}

	private static void hide(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("Referrer-Policy", "same-origin");
		response.setHeader("X-Robots-Tag", "noindex");
	}

}
