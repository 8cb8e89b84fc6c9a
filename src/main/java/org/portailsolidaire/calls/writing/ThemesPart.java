package org.portailsolidaire.calls.writing;

import org.portailsolidaire.platform.drafting.Typed;
import java.util.List;

import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.reference.Theme;
import org.portailsolidaire.reference.Themes;
import org.portailsolidaire.platform.site.Form;

/** On which themes and goals. */
record ThemesPart(List<String> themes, boolean all, List<Integer> sdgs) {

	static ThemesPart read(Form form, Themes known) {
		List<String> themes = form.values("themes")
			.stream()
			.flatMap((code) -> known.find(code).stream())
			.map(Theme::code)
			.distinct()
			.sorted()
			.toList();
		boolean all = form.chosen("tous", "oui");
		if (themes.isEmpty() && !all) {
			form.refuse("themes", "ecrire.themes.manque");
		}
		return new ThemesPart(themes, all,
				form.values("odd")
					.stream()
					.filter((number) -> number.matches("[1-9]|1[0-7]"))
					.map(Integer::valueOf)
					.distinct()
					.sorted()
					.toList());
	}

	static Typed typed(CallContent call) {
		return new Filling().all("themes", call.themes())
			.tick("tous", call.allThemes())
			.all("odd", call.sdgs())
			.typed();
	}

}
