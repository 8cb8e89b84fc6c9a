package org.portailsolidaire.accounts;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * An e-mail address, kept as typed but for spaces around it and the case of its domain.
 * Two that differ by case only are the same.
 */
public record Address(String value) {

	private static final int LONGEST = 254;

	private static final int LONGEST_LOCAL = 64;

	/** ASCII only: what mail servers agree on, and has one lower case only. */
	private static final Pattern LOCAL = Pattern
		.compile("[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+)*");

	private static final Pattern DOMAIN = Pattern
		.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

	/** The address that a text holds, if it is one. */
	public static Optional<Address> of(@Nullable String text) {
		if (text == null || text.length() > LONGEST * 2) {
			return Optional.empty();
		}
		String typed = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
		int at = typed.lastIndexOf('@');
		if (at < 1 || at > LONGEST_LOCAL || !LOCAL.matcher(typed.substring(0, at)).matches()) {
			return Optional.empty();
		}
		return domain(typed.substring(at + 1)).map((domain) -> typed.substring(0, at) + "@" + domain)
			.filter((whole) -> whole.length() <= LONGEST)
			.map(Address::new);
	}

	private static Optional<String> domain(String typed) {
		try {
			String ascii = IDN.toASCII(typed).toLowerCase(Locale.ROOT);
			return DOMAIN.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** What is equal for addresses that differ by case only. */
	public String key() {
		return this.value.toLowerCase(Locale.ROOT);
	}

}
