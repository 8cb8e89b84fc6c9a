package org.portailsolidaire.platform.site;

import org.portailsolidaire.shared.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages that are only text. */
@Controller
class TextPageController {

	private final TextPages pages;

	TextPageController(TextPages pages) {
		this.pages = pages;
	}

	@GetMapping("/{name:comment-ca-marche|aide|a-propos|bailleurs|aider|accessibilite|mentions-legales|donnees-personnelles}")
	String page(@PathVariable String name, @ModelAttribute("frame") Frame frame, Model model) {
		model.addAttribute("page", this.pages.find(name, frame).orElseThrow(NotFound::new));
		return "site/text";
	}

	@GetMapping("/plan-du-site")
	String siteMap(@ModelAttribute("frame") Frame frame, Model model) {
		model.addAttribute("pages",
				TextPages.NAMES.stream().flatMap((name) -> this.pages.find(name, frame).stream()).toList());
		return "site/map";
	}

}
