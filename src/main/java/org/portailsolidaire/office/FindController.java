package org.portailsolidaire.office;

import org.portailsolidaire.platform.staff.StaffFrame;
import org.portailsolidaire.platform.staff.Finding;

import java.util.List;
import java.util.Locale;

import org.portailsolidaire.platform.staff.Finding.Found;
import org.portailsolidaire.platform.staff.Finding.Hit;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Only;
import org.portailsolidaire.shared.PlainText;
import org.portailsolidaire.shared.Role;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The bar at the top: dossiers, calls, people and organisations at once. */
@Controller
class FindController {

	private static final int LONGEST_TEXT = 100;

	private final StaffFrame frame;

	private final List<Finding> findings;

	FindController(StaffFrame frame, List<Finding> findings) {
		this.frame = frame;
		this.findings = List.copyOf(findings);
	}

	/**
	 * What was found of a kind, in words.
	 *
	 * @param id of its title in the page
	 * @param more what leads to all of them, or empty
	 */
	public record Group(String id, String title, String list, List<Hit> hits, String more) {
	}

	@GetMapping("/gestion/recherche")
	String find(@RequestParam MultiValueMap<String, String> sent,
			@Only({ Role.STAFF, Role.ADMINISTRATOR, Role.FUNDER, Role.ADVISER }) Actor actor, Model model,
			Locale locale) {
		Words words = this.frame.show("recherche", null, actor, model, locale);
		Form form = Form.of(sent);
		String text = form.optionalText("q", LONGEST_TEXT);
		boolean asked = !form.isRefused() && !PlainText.of(text).isEmpty();
		model.addAttribute("form", form);
		model.addAttribute("asked", asked);
		model.addAttribute("groups",
				!asked ? List.of()
						: this.findings.stream()
							.flatMap((finding) -> finding.find(text, actor, words).stream())
							.filter((found) -> found.total() > 0)
							.map((found) -> group(found, words))
							.toList());
		return "office/recherche";
	}

	private static Group group(Found found, Words words) {
		String counted = "gestion.recherche." + found.name();
		return new Group(found.name(), words.count(counted, Math.toIntExact(found.total())), found.list(), found.hits(),
				(found.total() > found.hits().size()) ? words.text("gestion.recherche.tout") : "");
	}

}
