package org.portailsolidaire.platform.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The address of a list with its filters, from which those of its links are made.
 *
 * @param filters by name, in order; empty ones are left out of addresses
 */
public record ListAddress(String path, Map<String, String> filters) {

	/** The address of a list that is searched for words. */
	public static String searching(String path, String words) {
		return new ListAddress(path, Map.of("q", words)).text();
	}

	/** The same list with another value; back on its first page, unless it is a page. */
	public ListAddress with(String name, String value) {
		Map<String, String> changed = new LinkedHashMap<>(this.filters);
		changed.remove("page");
		changed.put(name, value);
		return new ListAddress(this.path, changed);
	}

	/** The path and the query. */
	public String text() {
		String query = query();
		return query.isEmpty() ? this.path : this.path + "?" + query;
	}

	/** What the query asks, as people read it: for the log. */
	public String said() {
		return joined(Function.identity());
	}

	private String query() {
		return joined((value) -> URLEncoder.encode(value, StandardCharsets.UTF_8));
	}

	private String joined(Function<String, String> value) {
		return this.filters.entrySet()
			.stream()
			.filter((filter) -> !filter.getValue().isEmpty())
			.map((filter) -> filter.getKey() + "=" + value.apply(filter.getValue()))
			.collect(Collectors.joining("&"));
	}

}
