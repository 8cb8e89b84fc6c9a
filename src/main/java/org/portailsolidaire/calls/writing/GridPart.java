package org.portailsolidaire.calls.writing;

import org.portailsolidaire.platform.drafting.Typed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallContent.Criterion;
import org.portailsolidaire.calls.grids.EvaluationGrid;
import org.portailsolidaire.shared.NumberReader;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.TypedFields;
import org.portailsolidaire.platform.site.TypedLines;

/** What is looked at, and for how much; a criterion without a weight is not looked at. */
record GridPart(List<Criterion> criteria) {

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST_GUIDANCE = 500;

	static GridPart read(Form form) {
		List<Criterion> criteria = new ArrayList<>();
		Set<String> names = new HashSet<>();
		boolean readable = true;
		for (int number : TypedLines.filled(form, "nom", "aide", "poids")) {
			String name = form.text("nom-" + number, LONGEST_NAME, "ecrire.critere.manque");
			if (!name.isEmpty() && !names.add(name)) {
				form.refuse("nom-" + number, "ecrire.referentiel.double");
			}
			String guidance = Parts.orNull(form.lines("aide-" + number, LONGEST_GUIDANCE));
			Integer weight = new TypedFields(form).percent("poids-" + number, 1, Parts.ALL);
			if (weight != null) {
				criteria.add(new Criterion(name, guidance, weight, source(form, number)));
			}
			else if (!form.value("poids-" + number).isBlank()) {
				readable = false;
			}
		}
		int total = criteria.stream().mapToInt(Criterion::weight).sum();
		if (readable && !criteria.isEmpty() && total != Parts.ALL) {
			form.refuse("total", "ecrire.poids.total", total);
		}
		return new GridPart(criteria);
	}

	private static @Nullable String source(Form form, int number) {
		String source = form.value("source-" + number);
		return source.matches("[0-9]{1,4}/[a-z-]{1,60}") ? source : null;
	}

	/** The sum of the weights that can be read. */
	static int total(Form form) {
		return TypedLines.filled(form, "poids")
			.stream()
			.map((number) -> NumberReader.percent(form.value("poids-" + number), 1, Parts.ALL).orNull())
			.filter(Objects::nonNull)
			.mapToInt(Integer::intValue)
			.sum();
	}

	static Typed typed(CallContent call) {
		Filling filling = new Filling();
		for (int i = 0; i < call.criteria().size(); i++) {
			Criterion criterion = call.criteria().get(i);
			filling.put("nom-" + i, criterion.name())
				.put("aide-" + i, criterion.guidance())
				.put("poids-" + i, criterion.weight())
				.put("source-" + i, criterion.source());
		}
		return filling.typed();
	}

	/** The common grid, which a new call begins with. */
	static Typed typed(EvaluationGrid grid) {
		Filling filling = new Filling();
		for (int i = 0; i < grid.criteria().size(); i++) {
			EvaluationGrid.Item item = grid.criteria().get(i);
			filling.put("nom-" + i, item.nameFr())
				.put("aide-" + i, item.guidanceFr())
				.put("poids-" + i, item.weight())
				.put("source-" + i, grid.source(item));
		}
		return filling.typed();
	}

}
