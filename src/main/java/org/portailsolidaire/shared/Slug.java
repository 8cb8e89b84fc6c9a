package org.portailsolidaire.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A title as an address: lower case letters without accents, digits and single hyphens.
 */
public record Slug(String value) {

	private static final Pattern NOT_LETTERS = Pattern.compile("[^a-z0-9]+");

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	/**
	 * The slug of a text, cut between words at a length; "x" for a text without letters.
	 */
	public static Slug of(String text, int longest) {
		String plain = MARKS
			.matcher(Normalizer.normalize(text.replace("œ", "oe").replace("Œ", "oe"), Normalizer.Form.NFD))
			.replaceAll("");
		String slug = trimmed(NOT_LETTERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-"));
		if (slug.length() > longest) {
			int cut = slug.lastIndexOf('-', longest);
			slug = slug.substring(0, (cut > 0) ? cut : longest);
		}
		return new Slug(slug.isEmpty() ? "x" : slug);
	}

	/** This slug, or the first of slug-2, slug-3… that is not taken. */
	public String unlike(Predicate<String> taken) {
		return Stream
			.concat(Stream.of(this.value), IntStream.iterate(2, (n) -> n + 1).mapToObj((n) -> this.value + "-" + n))
			.filter(taken.negate())
			.findFirst()
			.orElseThrow();
	}

	private static String trimmed(String slug) {
		int from = slug.startsWith("-") ? 1 : 0;
		int to = (slug.endsWith("-") && slug.length() > from) ? slug.length() - 1 : slug.length();
		return slug.substring(from, to);
	}

}
