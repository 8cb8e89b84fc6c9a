package org.portailsolidaire.reference;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What a call or a project is about: one of the seven families, a finer theme of a
 * family, or a cross-cutting theme that is carried beside a family. A call open to every
 * theme names none.
 *
 * @param code the word used in addresses and files, e.g. {@code eau}
 * @param family the code of its family; null for a family and for a cross-cutting theme
 * @param active whether it is offered; calls that have it keep it
 */
public record Theme(String code, @Nullable String family, String nameFr, String nameEn, String shortFr, String shortEn,
		boolean crossCutting, boolean active) {

	/** Whether it is one of the seven families. */
	public boolean isFamily() {
		return this.family == null && !this.crossCutting;
	}

	/** The full name, in English for an English reader, in French for any other. */
	public String name(Locale locale) {
		return "en".equals(locale.getLanguage()) ? this.nameEn : this.nameFr;
	}

	/** One word, for tags and narrow places. */
	public String shortName(Locale locale) {
		return "en".equals(locale.getLanguage()) ? this.shortEn : this.shortFr;
	}

}
