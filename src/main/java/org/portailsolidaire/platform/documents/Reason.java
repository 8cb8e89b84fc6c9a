package org.portailsolidaire.platform.documents;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * Why a file is refused, and what to do about it.
 *
 * @param key of the message
 * @param parameters of the message, the same in every language
 * @param until when the same file would be taken; null when waiting changes nothing
 */
public record Reason(String key, List<Object> parameters, @Nullable Instant until) {

	public Reason {
		parameters = List.copyOf(parameters);
	}

	public static Reason of(String key, Object... parameters) {
		return new Reason(key, List.of(parameters), null);
	}

	/** The same, for a time only. */
	public Reason until(Instant instant) {
		return new Reason(this.key, this.parameters, instant);
	}

	/** The sentence of a language. */
	public String text(MessageSource messages, Locale locale) {
		Object[] said = this.parameters.stream()
			.map((parameter) -> (parameter instanceof Worded worded) ? worded.text(messages, locale) : parameter)
			.toArray();
		return messages.getMessage(this.key, said, locale);
	}

}
