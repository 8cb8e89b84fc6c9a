package org.portailsolidaire.calls.writing;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.Folding;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.drafting.Typed;
import org.portailsolidaire.platform.site.TypedFields;

/** Reads what several parts have in common. */
final class Parts {

	static final int MOST_EUROS = 1_000_000_000;

	static final int ALL = 100;

	static final int LONGEST_MONTHS = 240;

	private static final int MOST_VALUES = 600;

	private static final int MOST_CHARACTERS = 100_000;

	private static final int LONGEST_LIST = 50_000;

	private static final int LONGEST_LINE = 1000;

	private Parts() {
	}

	static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

	/** A text of several lines that is required. */
	static String required(Form form, String name, int longest, String missing) {
		String text = form.lines(name, longest);
		if (text.isEmpty()) {
			form.refuse(name, missing);
		}
		return text;
	}

	/** A line that may be left empty. */
	static @Nullable String line(Form form, String name, int longest) {
		return orNull(form.optionalText(name, longest));
	}

	/** A list, one item a line. */
	static List<String> list(Form form, String name, int longest) {
		List<String> items = form.lines(name, LONGEST_LIST)
			.lines()
			.map(Folding::line)
			.filter((item) -> !item.isEmpty())
			.distinct()
			.toList();
		items.stream()
			.filter((item) -> item.length() > longest)
			.findFirst()
			.ifPresent((item) -> form.refuse(name, "ecrire.ligne.longue", longest));
		return items;
	}

	static List<String> sentences(Form form, String name) {
		return list(form, name, LONGEST_LINE);
	}

	/** Whole euros from a bound on, that may be left empty: "12 500 €". */
	static @Nullable Integer euros(Form form, String name, int from) {
		return new TypedFields(form).euros(name, from, MOST_EUROS);
	}

	static @Nullable Integer percent(Form form, String name) {
		return new TypedFields(form).percent(name, 1, ALL);
	}

	static @Nullable Integer months(Form form, String name) {
		return new TypedFields(form).months(name, 1, LONGEST_MONTHS);
	}

	/** Says that the smallest is above the largest. */
	static void order(Form form, String name, @Nullable Integer min, @Nullable Integer max) {
		if (min != null && max != null && min > max) {
			form.refuse(name, "ecrire.min-max");
		}
	}

	/** Whether it is more than any part needs. */
	static boolean isTooMuch(Typed typed) {
		return typed.values().values().stream().mapToInt(List::size).sum() > MOST_VALUES || typed.values()
			.values()
			.stream()
			.flatMap(List::stream)
			.mapToInt(String::length)
			.sum() > MOST_CHARACTERS;
	}

}
