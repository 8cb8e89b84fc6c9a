package org.portailsolidaire.platform.site;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The lines of a form that has several of them alike: {@code nom-0}, {@code nom-1}… */
public final class TypedLines {

	/** More than any association needs; a form with more is refused. */
	public static final int MOST = 30;

	/** No form has more fields. */
	private static final int READ = 1000;

	private static final int EMPTY_ONES = 3;

	private TypedLines() {
	}

	/** The numbers of the lines in which something was typed. */
	public static List<Integer> filled(Form form, String... names) {
		return IntStream.range(0, READ)
			.filter((number) -> Stream.of(names).anyMatch((name) -> !form.value(name + "-" + number).isBlank()))
			.boxed()
			.toList();
	}

	/** The same, noting that there are too many when there are. */
	public static List<Integer> read(Form form, String... names) {
		List<Integer> filled = filled(form, names);
		if (filled.size() > MOST) {
			form.refuse(names[0] + "-" + filled.get(MOST), "formulaire.lignes", MOST, filled.size());
		}
		return filled;
	}

	/** The numbers of the lines to show: those filled in, and a few to write more. */
	public static List<Integer> shown(Form form, String... names) {
		List<Integer> filled = filled(form, names);
		int last = filled.isEmpty() ? -1 : filled.getLast();
		return IntStream
			.concat(IntStream.range(0, Math.min(MOST, last + 1 + EMPTY_ONES)),
					filled.stream().mapToInt(Integer::intValue))
			.distinct()
			.sorted()
			.boxed()
			.toList();
	}

}
