package org.portailsolidaire.platform.site;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads to the page that is meant: a program that makes links of addresses takes the full
 * stop or the bracket after them, people type a slash at the end, or capitals. What opens
 * something to whoever knows it, and numbers, keep their letters.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class MistypedAddresses extends OncePerRequestFilter {

	/** Signs that end a sentence or a quotation, and spaces: typed, or encoded. */
	private static final Pattern TAIL = Pattern
		.compile("(?<=[a-z0-9_-])(?:[.,;:!)\\]}>*'\"]|%(?:2[0279ACE]|3[ABE]|5D|7D)"
				+ "|%C2%(?:BB|A0)|%E2%80%(?:99|9D|A6|AF))*/*$", Pattern.CASE_INSENSITIVE);

	private static final Pattern ENGLISH = Pattern.compile("^/en(?=/|$)", Pattern.CASE_INSENSITIVE);

	private static final Pattern CAPITAL = Pattern.compile("(?<!%)(?<!%[0-9A-F])[A-Z]");

	private final PageAddress pages;

	MistypedAddresses(PageAddress pages) {
		this.pages = pages;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String asked = request.getRequestURI();
		String meant = (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) ? meant(asked) : asked;
		if (meant.equals(asked)) {
			chain.doFilter(request, response);
			return;
		}
		String query = request.getQueryString();
		response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
		response.setHeader(HttpHeaders.LOCATION, (query != null) ? meant + "?" + query : meant);
	}

	/** The address of the page that is meant, from the root of this host. */
	private String meant(String asked) {
		boolean english = ENGLISH.matcher(asked).lookingAt();
		String path = "/" + TAIL.matcher(english ? asked.substring(LanguageFilter.ENGLISH_PREFIX.length()) : asked)
			.replaceFirst("")
			.replaceFirst("^/+", "");
		String page = CAPITAL.matcher(path).find() ? nearest(path).orElse(path) : path;
		return english ? LanguageFilter.ENGLISH_PREFIX + page : page;
	}

	/** The page whose fixed parts are those of a path, whatever their case. */
	private Optional<String> nearest(String path) {
		List<String> parts = List.of(path.split("/"));
		return this.pages.patterns()
			.stream()
			.map((pattern) -> List.of(pattern.split("/")))
			.filter((pattern) -> isOf(parts, pattern))
			.max(Comparator.comparingLong((pattern) -> pattern.stream().filter((part) -> !part.contains("{")).count()))
			.map((pattern) -> IntStream.range(0, parts.size())
				.mapToObj((index) -> written(parts.get(index), pattern.get(index)))
				.collect(Collectors.joining("/")));
	}

	private static boolean isOf(List<String> parts, List<String> pattern) {
		return parts.size() == pattern.size() && IntStream.range(0, parts.size())
			.allMatch((index) -> pattern.get(index).contains("{")
					|| pattern.get(index).equalsIgnoreCase(parts.get(index)));
	}

	/** A part that may hold capitals keeps them, and one that is no name of ours. */
	private static String written(String part, String pattern) {
		boolean kept = pattern.contains("{") && !pattern.startsWith("{slug")
				&& (!pattern.contains(":") || CAPITAL.matcher(pattern).find());
		return (kept || part.contains("%")) ? part : part.toLowerCase(Locale.ROOT);
	}

}
