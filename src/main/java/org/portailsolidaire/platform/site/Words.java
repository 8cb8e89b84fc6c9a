package org.portailsolidaire.platform.site;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.Formats;

import org.springframework.context.MessageSource;

/** The visible texts of a language, by their keys. */
public record Words(MessageSource messages, Locale locale) {

	/** The text of a key, its parameters filled in. */
	public String text(String key, Object... parameters) {
		return this.messages.getMessage(key, parameters, this.locale);
	}

	/** The text of a key that may have none. */
	public @Nullable String find(String key) {
		return this.messages.getMessage(key, null, null, this.locale);
	}

	/**
	 * The text for a count: {@code key.0}, {@code key.1} or {@code key.n}, which says the
	 * count.
	 */
	public String count(String key, int count) {
		String form = (count == 0) ? ".0" : (count == 1) ? ".1" : ".n";
		return text(key + form, formats().number(count));
	}

	/** Dates, hours and amounts of the language. */
	public Formats formats() {
		return Formats.of(this.locale);
	}

}
