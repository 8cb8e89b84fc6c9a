package org.portailsolidaire.support;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headings of a page. */
public final class Headings {

	private static final Pattern HEADING = Pattern.compile("<h([1-6])[^>]*>(.*?)</h\\1>", Pattern.DOTALL);

	private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL);

	private Headings() {
	}

	/** Those that come more than a level below the one before; none of a good page. */
	public static List<String> skipped(String html) {
		List<String> skipped = new ArrayList<>();
		int before = 0;
		Matcher heading = HEADING.matcher(html);
		while (heading.find()) {
			int level = Integer.parseInt(heading.group(1));
			if (level > before + 1) {
				skipped.add("h" + level + " " + heading.group(2).replaceAll("<[^>]*>", "").strip());
			}
			before = level;
		}
		return skipped;
	}

	/** The title of the page. */
	public static String title(String html) {
		Matcher title = TITLE.matcher(html);
		return title.find() ? title.group(1) : "";
	}

}
