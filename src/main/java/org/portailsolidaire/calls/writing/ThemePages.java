package org.portailsolidaire.calls.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.portailsolidaire.reference.Sdgs;
import org.portailsolidaire.reference.Theme;
import org.portailsolidaire.reference.Themes;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.shared.PlainText;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Themes to choose from, by family: all of them, or those chosen and what a word finds.
 */
@Component
class ThemePages {

	private final Themes themes;

	private final Sdgs sdgs;

	ThemePages(Themes themes, Sdgs sdgs) {
		this.themes = themes;
		this.sdgs = sdgs;
	}

	/** Some themes of a family, itself among them. */
	public record Family(String name, List<Choice> themes) {
	}

	void prepare(Form form, String looked, Model model, Words words) {
		Locale locale = words.locale();
		Predicate<Theme> chosen = (theme) -> form.chosen("themes", theme.code());
		Predicate<Theme> found = (theme) -> Stream.of(theme.nameFr(), theme.nameEn())
			.anyMatch((name) -> PlainText.has(name, looked));
		List<Family> families = new ArrayList<>();
		boolean any = false;
		for (List<Theme> themes : families(chosen)) {
			List<Theme> shown = found.test(themes.getFirst()) ? themes
					: themes.stream().filter(found.or(chosen)).toList();
			any |= themes.stream().anyMatch(found);
			if (!shown.isEmpty()) {
				families.add(new Family(themes.getFirst().name(locale), choices(shown, locale)));
			}
		}
		List<Theme> cross = this.themes.crossCutting().stream().filter(found.or(chosen)).toList();
		any |= cross.stream().anyMatch(found);
		if (!cross.isEmpty()) {
			families.add(new Family(words.text("ecrire.themes.transversaux"), choices(cross, locale)));
		}
		model.addAttribute("looked", looked.strip());
		model.addAttribute("nothing", !any);
		model.addAttribute("families", families);
		model.addAttribute("goals", this.sdgs.all()
			.stream()
			.map((sdg) -> new Choice(Integer.toString(sdg.number()), sdg.number() + " " + sdg.shortName(locale)))
			.toList());
	}

	/** Each family with its themes after it; of those given up, the ones chosen. */
	private List<List<Theme>> families(Predicate<Theme> chosen) {
		return this.themes.families()
			.stream()
			.map((family) -> Stream
				.concat(Stream.of(family), this.themes.children(family).stream().filter(chosen.or(Theme::active)))
				.toList())
			.toList();
	}

	private static List<Choice> choices(List<Theme> themes, Locale locale) {
		return themes.stream().map((theme) -> new Choice(theme.code(), theme.name(locale))).toList();
	}

}
