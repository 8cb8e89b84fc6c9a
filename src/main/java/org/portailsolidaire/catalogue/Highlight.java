package org.portailsolidaire.catalogue;

import org.springframework.web.util.HtmlUtils;

/** Texts in which the words looked for are marked, as HTML. */
final class Highlight {

	/**
	 * Marks that no text contains: they are of the private use area, and refused on
	 * import.
	 */
	static final String START = "\uE000";

	static final String STOP = "\uE001";

	private Highlight() {
	}

	/** The text as HTML, marks as {@code <mark>}. */
	static String html(String marked) {
		return HtmlUtils.htmlEscape(marked, "UTF-8").replace(START, "<mark>").replace(STOP, "</mark>");
	}

	/** The text without marks. */
	static String plain(String marked) {
		return marked.replace(START, "").replace(STOP, "");
	}

}
