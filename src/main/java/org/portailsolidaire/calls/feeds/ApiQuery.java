package org.portailsolidaire.calls.feeds;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.catalogue.Selection;
import org.portailsolidaire.calls.feeds.ApiPage.Ignored;

import org.springframework.util.MultiValueMap;

/**
 * What a list of the API is asked for besides its criteria.
 *
 * @param limit how many calls a page holds
 * @param cursor where the page begins, null for the first
 */
record ApiQuery(int limit, @Nullable String cursor) {

	private static final int DEFAULT_LIMIT = 20;

	private static final Pattern LIMIT = Pattern.compile("[1-9]\\d?|100");

	private static final Set<String> NAMES = Set.of("q", "zone", "theme", "odd", "bailleur", "structure", "phase",
			"montant", "part", "cloture", "tri", "limite", "curseur");

	private static final int LONGEST = 40;

	private static final int MOST = 10;

	/**
	 * Reads them.
	 * @throws UnreadableParameterException when one cannot be read
	 */
	static ApiQuery read(MultiValueMap<String, String> parameters) {
		String limit = one(parameters, "limite");
		if (limit != null && !LIMIT.matcher(limit).matches()) {
			throw new UnreadableParameterException("limite");
		}
		return new ApiQuery((limit != null) ? Integer.parseInt(limit) : DEFAULT_LIMIT, one(parameters, "curseur"));
	}

	private static @Nullable String one(MultiValueMap<String, String> parameters, String name) {
		List<String> values = parameters.getOrDefault(name, List.of())
			.stream()
			.filter((value) -> value != null && !value.isEmpty())
			.toList();
		if (values.size() > 1) {
			throw new UnreadableParameterException(name);
		}
		return values.isEmpty() ? null : values.getFirst();
	}

	/** Values that made no sense, then parameters that the API does not know. */
	static List<Ignored> ignored(MultiValueMap<String, String> parameters, Selection selection) {
		Stream<Ignored> values = selection.ignored()
			.stream()
			.filter((ignored) -> NAMES.contains(ignored.parameter()))
			.map((ignored) -> new Ignored(ignored.parameter(), ignored.value()));
		Stream<Ignored> names = parameters.entrySet()
			.stream()
			.filter((parameter) -> !NAMES.contains(parameter.getKey()))
			.map((parameter) -> new Ignored(cut(parameter.getKey()), cut(String.join(", ", parameter.getValue()))));
		return Stream.concat(values, names).limit(MOST).toList();
	}

	private static String cut(String text) {
		return (text.length() <= LONGEST) ? text : text.substring(0, LONGEST) + "…";
	}

	/** The query string of the page of a cursor. */
	String next(Selection selection, String nextCursor) {
		String criteria = selection.query();
		return (criteria.isEmpty() ? "?" : criteria + "&") + "limite=" + this.limit + "&curseur=" + nextCursor;
	}

	/** A parameter that must be right is not. */
	static class UnreadableParameterException extends RuntimeException {

		private final String parameter;

		UnreadableParameterException(String parameter) {
			super(parameter, null, false, false);
			this.parameter = parameter;
		}

		String parameter() {
			return this.parameter;
		}

	}

}
