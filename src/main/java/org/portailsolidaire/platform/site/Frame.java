package org.portailsolidaire.platform.site;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What every page knows of its frame.
 *
 * @param language {@code fr} or {@code en}
 * @param theme {@code light}, {@code dark}, or empty to follow the system
 * @param demo whether the portal shows a demo world
 * @param assets where style sheets, fonts and pictures are, with the version in it
 * @param path path and query of the page, without the language
 * @param otherLanguage address of the same page in the other language
 * @param origin absolute address of the site, without a final slash
 * @param viewer who the page is shown to, null for a visitor
 */
public record Frame(String language, String theme, boolean demo, String assets, String bootstrap, String htmx,
		String path, String otherLanguage, String origin, @Nullable Viewer viewer) {

	/** The address of the page in a language, without what follows its path. */
	public String url(boolean english) {
		String page = this.path.replaceFirst("\\?.*", "");
		return this.origin + (english ? LanguageFilter.ENGLISH_PREFIX + (page.equals("/") ? "" : page) : page);
	}

	/** Its one address in the language of the page. */
	public String url() {
		return url(english());
	}

	/** Whether the page is in English. */
	public boolean english() {
		return "en".equals(this.language);
	}

	/** What in the tag of a page tells one viewer from another; empty for visitors. */
	public String viewerTag() {
		return (this.viewer != null) ? this.viewer.tag() : "";
	}

	/** The language as a locale. */
	public Locale locale() {
		return english() ? Locale.ENGLISH : Locale.FRENCH;
	}

}
