package org.portailsolidaire.platform.mail;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;

/**
 * Who is told.
 *
 * @param person absent for an address without an account: only the e-mail tells then
 * @param address 254 characters at most; refused when it is no address at all
 * @param name as other people read it, or empty
 * @param locale one of the languages of e-mails, French for any other
 */
public record Recipient(@Nullable PersonId person, String address, String name, Locale locale) {

	private static final Pattern ADDRESS = Pattern
		.compile("[^@\\s\\p{Cc}\\p{Z}<>,;:\"()\\[\\]\\\\]+@[^@\\s\\p{Cc}\\p{Z}<>,;:\"()\\[\\]\\\\]+");

	/** Those of the pages, and those of the partners who have one page. */
	private static final Map<String, Locale> LANGUAGES = Map.of("en", Locale.ENGLISH, "es", Locale.of("es"), "pt",
			Locale.of("pt"));

	private static final int LONGEST_ADDRESS = 254;

	private static final int LONGEST_NAME = 200;

	public Recipient {
		if (address.length() > LONGEST_ADDRESS || !ADDRESS.matcher(address).matches()) {
			throw new IllegalArgumentException("Not an address");
		}
		name = Line.of(name, LONGEST_NAME);
		locale = LANGUAGES.getOrDefault(locale.getLanguage(), Locale.FRENCH);
	}

	/** The person who acts. */
	public static Recipient of(Actor actor) {
		return new Recipient(actor.id(), actor.address(), actor.name(), actor.locale());
	}

}
