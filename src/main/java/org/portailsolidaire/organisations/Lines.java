package org.portailsolidaire.organisations;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** The lines of a form that has several of them alike. */
final class Lines {

	/** More than any association needs; what is beyond is not read. */
	static final int MOST = 30;

	private Lines() {
	}

	static int size(@Nullable List<?> lines) {
		return (lines != null) ? Math.min(lines.size(), MOST) : 0;
	}

	/** The lines and as many empty ones as invite to write more. */
	static <T> List<T> withEmptyOnes(@Nullable List<@Nullable T> lines, int atLeast, Supplier<T> empty) {
		List<T> all = new ArrayList<>();
		for (int i = 0; i < size(lines); i++) {
			T line = (lines != null) ? lines.get(i) : null;
			all.add((line != null) ? line : empty.get());
		}
		int wanted = Math.min(MOST, Math.max(atLeast, all.size() + 2));
		while (all.size() < wanted) {
			all.add(empty.get());
		}
		return all;
	}

}
