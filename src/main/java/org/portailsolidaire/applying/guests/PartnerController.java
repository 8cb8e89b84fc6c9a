package org.portailsolidaire.applying.guests;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.steps.PartnerSection.Difference;
import org.portailsolidaire.applying.steps.PartnerSection.Written;
import org.portailsolidaire.people.accounts.Attempts;
import org.portailsolidaire.applying.guests.PartnerVisits.Visit;
import org.portailsolidaire.platform.links.LinkToken;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.PageHeaders;

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

	/** A request for a page, and where its answer goes. */
	private record Asked(String token, Language language, Model model, HttpServletRequest request,
			HttpServletResponse response) {

		String page() {
			return "/partenaire/" + this.token + "/" + this.language.code();
		}

	}

	@GetMapping
	String language(@PathVariable String token, Model model, Locale locale, HttpServletRequest request,
			HttpServletResponse response) {
		Optional<Visit> visit = this.visits.open(new LinkToken(token));
		Language own = locale.getLanguage().equals("en") ? Language.EN : Language.FR;
		return visit.isEmpty() ? dead(new Asked(token, own, model, request, response), Form.empty())
				: "redirect:/partenaire/" + token + "/" + visit.get().language().code();
	}

	@GetMapping(LANGUAGE)
	String page(@PathVariable String token, @PathVariable String langue, @RequestParam(defaultValue = "") String fait,
			Model model, HttpServletRequest request, HttpServletResponse response) {
		Asked asked = asked(token, langue, model, request, response);
		Optional<Visit> visit = this.visits.open(new LinkToken(token));
		if (visit.isEmpty()) {
			return dead(asked, Form.empty());
		}
		show(asked, HttpStatus.OK, "");
		this.pages.section(visit.get(), asked.language(), model);
		model.addAttribute("done", switch (fait) {
			case "enregistre" -> this.pages.words(asked.language()).text("invite.fait.enregistre");
			case "fini" -> this.pages.words(asked.language()).text("invite.fait.fini");
			default -> null;
		});
		return "guests/page";
	}

	/**
	 * Saves the page; the buttons of the languages send it too, to read it in another.
	 */
	@PostMapping(LANGUAGE)
	String save(@PathVariable String token, @PathVariable String langue,
			@RequestParam MultiValueMap<String, String> sent, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		Asked asked = asked(token, langue, model, request, response);
		Form typed = Form.whole(sent);
		boolean read = isReadAgain(typed) && PartnerPages.isKept(typed);
		return (read || PartnerPages.isTooLong(typed)) ? again(asked, typed) : write(asked, typed, typed);
	}

	/**
	 * Of two texts, keeps the one that was chosen; what was not chosen is asked again.
	 */
	@PostMapping(LANGUAGE + "/choix")
	String choose(@PathVariable String token, @PathVariable String langue,
			@RequestParam MultiValueMap<String, String> sent, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		Asked asked = asked(token, langue, model, request, response);
		Form typed = Form.whole(sent);
		if (PartnerPages.isTooLong(typed) || PartnerPages.isKeptTooLong(typed)) {
			return again(asked, typed);
		}
		Map<String, String> kept = new LinkedHashMap<>();
		kept.put("version", typed.value("version"));
		typed.typed().forEach((name, values) -> {
			String field = name.startsWith(MINE) ? name.substring(MINE.length()) : "";
			boolean waits = isReadAgain(typed) || !typed.chosen(KEEP + field, "moi");
			if (!field.isEmpty() && (isReadAgain(typed) || !typed.chosen(KEEP + field, "autre"))) {
				kept.put(field, typed.value(name));
				if (waits) {
					kept.put("version." + field, "0");
				}
			}
		});
		return write(asked, Form.filled(kept), typed);
	}

	/** Saves what the page holds, then says that it is finished. */
	@PostMapping(LANGUAGE + "/fin")
	String finish(@PathVariable String token, @PathVariable String langue,
			@RequestParam MultiValueMap<String, String> sent, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		Asked asked = asked(token, langue, model, request, response);
		Form typed = Form.whole(sent);
		if (PartnerPages.isTooLong(typed)) {
			return again(asked, typed);
		}
		if (typed.typed().containsKey("version")) {
			String saved = write(asked, typed, typed);
			if (!saved.startsWith("redirect:")) {
				return saved;
			}
		}
		return this.visits.finish(new LinkToken(token)) ? "redirect:" + asked.page() + "?fait=fini"
				: dead(asked, typed);
	}

	private static Asked asked(String token, String langue, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		return new Asked(token, Language.of(langue).orElseThrow(), model, request, response);
	}

	/** Whether a form was sent to be read in another language, and no more. */
	private static boolean isReadAgain(Form typed) {
		return typed.chosen("relire", "oui");
	}

	private String write(Asked asked, Form form, Form typed) {
		Optional<Written> written = this.visits.write(new LinkToken(asked.token()), PartnerPages.edits(form));
		if (written.isEmpty()) {
			return dead(asked, typed);
		}
		if (written.get().full()) {
			return again(asked, typed);
		}
		List<Difference> differences = written.get().differences();
		if (differences.isEmpty()) {
			return "redirect:" + asked.page() + "?fait=enregistre";
		}
		show(asked, HttpStatus.CONFLICT, "/choix");
		asked.model().addAttribute("revision", written.get().revision());
		asked.model().addAttribute("differences", this.pages.differences(differences, typed, asked.language()));
		return "guests/deux";
	}

	/** A text that has no room is not saved: all that was typed is shown again. */
	private String again(Asked asked, Form typed) {
		Optional<Visit> visit = this.visits.open(new LinkToken(asked.token()));
		if (visit.isEmpty()) {
			return dead(asked, typed);
		}
		show(asked, HttpStatus.UNPROCESSABLE_CONTENT, "");
		this.pages.again(visit.get(), typed, asked.language(), asked.model());
		return "guests/page";
	}

	/** What was typed is shown again, to be copied; who tries many links must wait. */
	private String dead(Asked asked, Form typed) {
		this.attempts.countLink(asked.request());
		List<PartnerPages.Kept> kept = this.pages.kept(typed, asked.language());
		show(asked, HttpStatus.NOT_FOUND, kept.isEmpty() ? null : "");
		asked.model().addAttribute("kept", kept);
		return "guests/morte";
	}

	/**
	 * The frame of a page, which nobody keeps nor finds.
	 * @param sends the end of the address that its form is sent to, null when it has none
	 */
	private void show(Asked asked, HttpStatus status, @Nullable String sends) {
		HttpServletResponse response = asked.response();
		response.setStatus(status.value());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("Referrer-Policy", "same-origin");
		response.setHeader("X-Robots-Tag", "noindex");
		PageHeaders.language(asked.request(), asked.language().locale());
		this.pages.frame("/partenaire/" + asked.token(), asked.language(), asked.model());
		asked.model().addAttribute("sends", sends);
	}

}
