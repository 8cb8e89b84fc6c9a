package org.portailsolidaire.applying.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.portailsolidaire.applying.intake.RequestDrafting.Typed;
import org.portailsolidaire.platform.site.Form;

/** The points that a page sends: those that its reader changed, and no other. */
final class SentPoints {

	static final String DOCUMENTS = "documents";

	static final String YES = "oui";

	static final int LONGEST = 2000;

	/** Names the fields that a script saves. */
	private static final String FIELDS = "champs";

	private SentPoints() {
	}

	static String text(String step) {
		return "point-" + step;
	}

	static String document(String step) {
		return "document-" + step;
	}

	/** Names what a page shows of a point. */
	static String seen(String asked, boolean document) {
		return Integer.toHexString(Objects.hash(asked, document));
	}

	/** The names of the fields of a point that were sent to be saved. */
	static List<String> names(Form form, Collection<String> steps) {
		return steps.stream()
			.flatMap((step) -> Stream.of(text(step), document(step)))
			.filter((name) -> form.chosen(FIELDS, name))
			.toList();
	}

	/** What a script saves: each field by its name. */
	static List<Typed> named(Form form, Collection<String> steps) {
		List<Typed> points = new ArrayList<>();
		for (String step : steps) {
			boolean text = form.chosen(FIELDS, text(step));
			boolean document = form.chosen(FIELDS, document(step));
			if (text || document) {
				String asked = text ? form.lines(text(step), LONGEST) : null;
				points.add(new Typed(step, asked, document ? joins(form, step) : null, base(form, step)));
			}
		}
		return points;
	}

	/** What a whole page sends: the points that are not as it showed them. */
	static List<Typed> changed(Form form, Collection<String> steps) {
		List<Typed> points = new ArrayList<>();
		for (String step : steps) {
			if (form.typed().containsKey(text(step))) {
				String asked = form.lines(text(step), LONGEST);
				if (!seen(asked, joins(form, step)).equals(form.value("lu-" + step))) {
					points.add(new Typed(step, asked, joins(form, step), base(form, step)));
				}
			}
		}
		return points;
	}

	/** The revision of the draft at which the page read a point. */
	static int base(Form form, String step) {
		return Stream.of("version." + text(step), "version." + document(step), "version")
			.map(form::value)
			.filter((one) -> one.matches("[0-9]{1,9}"))
			.findFirst()
			.map(Integer::valueOf)
			.orElse(-1);
	}

	private static boolean joins(Form form, String step) {
		return !step.equals(DOCUMENTS) && form.chosen(document(step), YES);
	}

}
