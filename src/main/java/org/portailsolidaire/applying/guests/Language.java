package org.portailsolidaire.applying.guests;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages in which a partner can write. */
enum Language {

	FR("fr", "Français"), EN("en", "English"), ES("es", "Español"), PT("pt", "Português");

	/** Its codes in addresses, as a pattern. */
	static final String CODES = "fr|en|es|pt";

	private final String code;

	private final String ownName;

	Language(String code, String ownName) {
		this.code = code;
		this.ownName = ownName;
	}

	String code() {
		return this.code;
	}

	/** Its name in itself. */
	String ownName() {
		return this.ownName;
	}

	Locale locale() {
		return Locale.of(this.code);
	}

	static Optional<Language> of(String code) {
		return Stream.of(values()).filter((one) -> one.code.equals(code)).findFirst();
	}

}
