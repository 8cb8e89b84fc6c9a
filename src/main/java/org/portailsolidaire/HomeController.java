package org.portailsolidaire;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.catalogue.CatalogueFigures;
import org.portailsolidaire.platform.site.Frame;
import org.portailsolidaire.platform.site.PageHeaders;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.context.request.ServletWebRequest;

/** The home page. */
@Controller
class HomeController {

	private final CatalogueFigures figures;

	HomeController(CatalogueFigures figures) {
		this.figures = figures;
	}

	@GetMapping("/")
	@Nullable String home(@ModelAttribute("frame") Frame frame, ServletWebRequest request, Model model, Locale locale) {
		PageHeaders.revalidate(request);
		if (request.checkNotModified(this.figures.tag(frame))) {
			return null;
		}
		model.addAttribute("figures", this.figures.figures(locale));
		return "home";
	}

}
