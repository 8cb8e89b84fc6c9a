package org.portailsolidaire.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The lines of a form that has several of them alike: {@code nom-0}, {@code nom-1}… */
public final class TypedLines {

	/** More than any association needs; what is beyond is not read. */
	public static final int MOST = 30;

	private static final int EMPTY_ONES = 3;

	private TypedLines() {
	}

	/** The numbers of the lines in which something was typed. */
	public static List<Integer> filled(Form form, String... names) {
		return IntStream.range(0, MOST)
			.filter((number) -> Stream.of(names).anyMatch((name) -> !form.value(name + "-" + number).isBlank()))
			.boxed()
			.toList();
	}

	/** The numbers of the lines to show: those filled in, and a few to write more. */
	public static List<Integer> shown(Form form, String... names) {
		List<Integer> filled = filled(form, names);
		int last = filled.isEmpty() ? -1 : filled.getLast();
		return new ArrayList<>(IntStream.range(0, Math.min(MOST, last + 1 + EMPTY_ONES)).boxed().toList());
	}

}
