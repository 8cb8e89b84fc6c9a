package org.portailsolidaire;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.catalogue.CatalogueFigures;
import org.portailsolidaire.site.Frame;

import org.springframework.http.HttpHeaders;
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
		if (request.getResponse() != null) {
			request.getResponse().setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
			request.getResponse().setHeader(HttpHeaders.VARY, "Cookie, Accept-Encoding");
		}
		if (request.checkNotModified(this.figures.tag(frame))) {
			return null;
		}
		model.addAttribute("figures", this.figures.figures(locale));
		return "home";
	}

}
