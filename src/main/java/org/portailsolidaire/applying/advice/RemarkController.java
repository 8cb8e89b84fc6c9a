package org.portailsolidaire.applying.advice;

import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.applying.advice.RemarkPages.Place;
import org.portailsolidaire.applying.steps.Drafts;
import org.portailsolidaire.shared.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What members say of the steps of their own dossiers. */
@Controller
@RequestMapping(Drafts.NUMBER)
class RemarkController {

	private final RemarkPages pages;

	RemarkController(RemarkPages pages) {
		this.pages = pages;
	}

	@PostMapping(RemarkPages.REMARKS)
	String write(@PathVariable String number, @PathVariable String step,
			@RequestParam MultiValueMap<String, String> sent, Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		return this.pages.write(new Place(number, step, null, Side.MEMBER), sent, actor, model, locale, response);
	}

	@PostMapping(RemarkPages.THREAD)
	String answer(@PathVariable String number, @PathVariable String step, @PathVariable UUID thread,
			@RequestParam MultiValueMap<String, String> sent, Actor actor, Model model, Locale locale,
			HttpServletResponse response) {
		return this.pages.write(new Place(number, step, thread, Side.MEMBER), sent, actor, model, locale, response);
	}

	@PostMapping(RemarkPages.THREAD + "/etat")
	String settle(@PathVariable String number, @PathVariable String step, @PathVariable UUID thread,
			@RequestParam MultiValueMap<String, String> sent, Actor actor) {
		return this.pages.settle(new Place(number, step, thread, Side.MEMBER), sent, actor);
	}

}
