package org.portailsolidaire.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import com.ibm.icu.text.IDNA;

/** Names of hosts, in the script of any language. */
final class HostName {

	private static final IDNA NAMES = IDNA
		.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

	private static final int LONGEST = 253;

	private static final int LAST_ASCII = 127;

	private static final Pattern ASCII = Pattern
		.compile("(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

	private HostName() {
	}

	/**
	 * A name in the letters that machines use: of two parts at least, the last of which
	 * is no number.
	 */
	static Optional<String> ascii(String typed) {
		String name = typed.endsWith(".") ? typed.substring(0, typed.length() - 1) : typed;
		if (name.isEmpty() || name.length() > LONGEST) {
			return Optional.empty();
		}
		IDNA.Info info = new IDNA.Info();
		boolean plain = name.chars().allMatch((sign) -> sign <= LAST_ASCII);
		String ascii = plain ? name : NAMES.nameToASCII(name, new StringBuilder(), info).toString();
		return Optional.of(ascii.toLowerCase(Locale.ROOT))
			.filter((host) -> !info.hasErrors() && host.length() <= LONGEST && ASCII.matcher(host).matches());
	}

}
