package org.portailsolidaire.calls.writing;

import java.util.regex.Pattern;

/** The title of a new session: that of the old one, without what numbers or dates it. */
final class SessionTitle {

	private static final String YEAR = "(?:199|20[0-9])[0-9]";

	private static final String MONTH = "(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)";

	/** Neither within a word nor within a code such as AP-5PC-2018-03. */
	private static final String ALONE = "(?<![\\p{L}0-9/-])";

	private static final String ENDED = "(?![\\p{L}0-9/]|-[\\p{L}0-9])";

	/** "2026", "2022-2023", "T1-2026", "avril 2026", "de mai 2026". */
	private static final Pattern YEARS = Pattern.compile(ALONE + "(?:(?:de |d[’'])?" + MONTH + " |[TS][1-4][- ])?"
			+ YEAR + "(?:[-–/](?:" + YEAR + "|[0-9]{2}))?" + ENDED, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	/** "43e session", "1re édition": the ordinal alone goes. */
	private static final Pattern ORDINALS = Pattern.compile(
			ALONE + "[0-9]{1,3}\\s?(?:ères?|ère|ers?|er|res?|re|nde?|nd|èmes?|ème|es|e|è)\\s+"
					+ "(?=(?:session|édition|appel|concours|campagne|vague|promotion|période)s?\\b)",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	/** "n° 12", "numéro 12". */
	private static final Pattern NUMBERS = Pattern.compile("(?:" + ALONE + "numéro|n\\s?[°º])\\s*[0-9]{1,4}" + ENDED,
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	/** "session 43", "appel à projets 2", "ISI 2" at the end of a part of the title. */
	private static final Pattern COUNTED = Pattern
		.compile("(?<=\\p{L})(?<!\\b(?:ODD|COP))\\s+[0-9]{1,3}(?=\\s*(?:$|[–—,:;(]|-\\s))");

	private static final Pattern EMPTY = Pattern.compile("\\(\\s*\\)|«\\s*»|\\[\\s*]");

	private static final Pattern LOOSE = Pattern.compile("(?<=[–—:,(«])\\s*[,–—](?=\\s)|\\s+(?=[,)])");

	private static final Pattern AROUND = Pattern.compile("^[\\s–—,:;-]+|[\\s–—,:;-]+$");

	private SessionTitle() {
	}

	static String of(String old) {
		String bare = old;
		for (Pattern part : new Pattern[] { ORDINALS, NUMBERS, YEARS, COUNTED, EMPTY, LOOSE }) {
			bare = part.matcher(bare).replaceAll("");
		}
		String title = AROUND.matcher(bare.replaceAll("[\\s\u00A0\u202F]{2,}", " ")).replaceAll("");
		return title.isBlank() ? old : title;
	}

}
