package org.portailsolidaire.platform.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What tests look for in pages. */
final class Html {

	private Html() {
	}

	/** Styles, handlers and scripts within a page. */
	static List<String> inlineIn(String html) {
		List<String> inline = new ArrayList<>();
		inline.addAll(found("\\s(th:)?style(append)?=\"[^\"]*\"", html));
		inline.addAll(found("<[^>]*\\s(th:)?on[a-z]+=[^>]*>", html));
		inline.addAll(found("hx-on[:-][^=]*=", html));
		inline.addAll(found("<style\\b[^>]*>", html));
		inline.addAll(found("(href|src|action)=\"\\s*javascript:[^\"]*\"", html));
		inline.addAll(found("<script(?![^>]*(src=|type=\"application/ld\\+json\"))[^>]*>", html));
		return inline;
	}

	static List<String> found(String pattern, String text) {
		return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).toList();
	}

}
