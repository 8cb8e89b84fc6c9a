package org.portailsolidaire.calls.writing;

import org.portailsolidaire.platform.drafting.Typed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.portailsolidaire.calls.grids.EvaluationGrid;
import org.portailsolidaire.calls.grids.EvaluationGrid.Item;
import org.portailsolidaire.shared.Slug;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.TypedFields;
import org.portailsolidaire.platform.site.TypedLines;

/** The criteria of a version of the common grid, as they are typed. */
final class CommonCriteria {

	static final String[] FIELDS = { "nom", "nom-en", "aide", "aide-en", "poids" };

	private static final Pattern FIELD = Pattern.compile("(?:nom|nom-en|aide|aide-en|poids|code)-[0-9]{1,2}");

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST_GUIDANCE = 500;

	private static final int LONGEST_CODE = 60;

	private CommonCriteria() {
	}

	/** What is typed of a version, and nothing else. */
	static Typed of(Form form) {
		Map<String, List<String>> kept = new TreeMap<>();
		form.typed().forEach((name, values) -> {
			if (FIELD.matcher(name).matches()) {
				kept.put(name, values);
			}
		});
		return new Typed(kept);
	}

	static Typed typed(EvaluationGrid grid) {
		Filling filling = new Filling();
		for (int i = 0; i < grid.criteria().size(); i++) {
			Item item = grid.criteria().get(i);
			filling.put("nom-" + i, item.nameFr())
				.put("nom-en-" + i, item.nameEn())
				.put("aide-" + i, item.guidanceFr())
				.put("aide-en-" + i, item.guidanceEn())
				.put("poids-" + i, item.weight())
				.put("code-" + i, item.code());
		}
		return filling.typed();
	}

	/**
	 * Reads criteria, and notes all that is wrong with them.
	 * @param from the version they were copied from, whose codes they keep
	 */
	static List<Item> read(Form form, EvaluationGrid from) {
		List<Item> items = new ArrayList<>();
		Set<String> names = new HashSet<>();
		Set<String> codes = new HashSet<>();
		boolean readable = true;
		for (int number : TypedLines.filled(form, FIELDS)) {
			String name = form.text("nom-" + number, LONGEST_NAME, "ecrire.critere.manque");
			String english = form.text("nom-en-" + number, LONGEST_NAME, "ecrire.referentiel.anglais.manque");
			String guidance = form.lines("aide-" + number, LONGEST_GUIDANCE);
			String englishGuidance = form.lines("aide-en-" + number, LONGEST_GUIDANCE);
			Integer weight = new TypedFields(form).percent("poids-" + number, 1, Parts.ALL);
			if (weight == null) {
				form.refuse("poids-" + number, "ecrire.referentiel.poids.manque");
				readable = false;
			}
			if (!name.isEmpty() && !names.add(name)) {
				form.refuse("nom-" + number, "ecrire.referentiel.double");
			}
			items.add(new Item(code(form.value("code-" + number), name, from, codes), name, english, guidance,
					englishGuidance, (weight != null) ? weight : 0));
		}
		int total = items.stream().mapToInt(Item::weight).sum();
		if (items.isEmpty()) {
			form.refuse("nom-0", "ecrire.critere.manque");
		}
		else if (readable && total != Parts.ALL) {
			form.refuse("total", "ecrire.poids.total", total);
		}
		return items;
	}

	/** The code of the criterion it was, or one made of its name; letters and hyphens. */
	private static String code(String given, String name, EvaluationGrid from, Set<String> taken) {
		boolean known = from.criteria().stream().anyMatch((item) -> item.code().equals(given));
		String made = Slug.of(name.replaceAll("[0-9]", " "), LONGEST_CODE).value();
		String code = known ? given : made;
		while (!taken.add(code)) {
			code += "-bis";
		}
		return code;
	}

}
