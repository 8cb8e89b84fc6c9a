package org.portailsolidaire.site;

import java.util.Locale;

/**
 * What every page knows of its frame.
 *
 * @param language {@code fr} or {@code en}
 * @param theme {@code light}, {@code dark}, or empty to follow the system
 * @param demo whether the portal shows a demo world
 * @param assets where style sheets, fonts and pictures are, with the version in it
 * @param path path and query of the page, without the language
 * @param otherLanguage address of the same page in the other language
 * @param url absolute address of the page, without its query
 * @param origin absolute address of the site, without a final slash
 */
public record Frame(String language, String theme, boolean demo, String assets, String bootstrap, String htmx,
		String path, String otherLanguage, String url, String origin) {

	/** Whether the page is in English. */
	public boolean english() {
		return "en".equals(this.language);
	}

	/** The language as a locale. */
	public Locale locale() {
		return english() ? Locale.ENGLISH : Locale.FRENCH;
	}

}
