package org.portailsolidaire.calls.feeds;

import java.util.List;

import org.portailsolidaire.reference.Theme;
import org.portailsolidaire.reference.Themes;
import org.portailsolidaire.platform.site.Frame;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The page that explains the API to people. */
@Controller
class ApiGuideController {

	private static final List<String> PARAMETERS = List.of("q", "zone", "theme", "odd", "bailleur", "structure",
			"phase", "montant", "part", "cloture", "tri", "limite", "curseur");

	private final Themes themes;

	ApiGuideController(Themes themes) {
		this.themes = themes;
	}

	/** A theme as the page lists it. */
	public record ThemeLine(String code, String name) {
	}

	@GetMapping("/api")
	String guide(@ModelAttribute("frame") Frame frame, Model model) {
		model.addAttribute("parameters", PARAMETERS);
		model.addAttribute("themes", this.themes.all().stream().map((theme) -> line(theme, frame)).toList());
		return "feeds/api";
	}

	private static ThemeLine line(Theme theme, Frame frame) {
		return new ThemeLine(theme.code(), theme.name(frame.locale()));
	}

}
