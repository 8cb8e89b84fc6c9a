package org.portailsolidaire.applications;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.portailsolidaire.site.Words;

/** The words of a workbook, which may be written in any of several languages. */
record SheetWords(List<Words> languages) {

	SheetWords {
		languages = List.copyOf(languages);
	}

	/** Whether a cell says a text in one of them, whatever its case. */
	boolean says(String cell, Function<Words, String> text) {
		return this.languages.stream().map(text).anyMatch((one) -> spelled(one).equals(spelled(cell)));
	}

	static String spelled(String text) {
		return text.strip().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
	}

}
