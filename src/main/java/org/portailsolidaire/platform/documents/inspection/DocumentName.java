package org.portailsolidaire.platform.documents.inspection;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import com.ibm.icu.text.BreakIterator;

import org.portailsolidaire.platform.documents.DocumentFormat;

/** Names of files: what is kept of the one a browser gives, and how it is served. */
public final class DocumentName {

	/** Characters, without the extension. */
	private static final int LONGEST = 120;

	/** What is not seen: controls, marks of direction, lone surrogates, private use. */
	private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]+");

	/** What some system does not take in a name. */
	private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*%]+");

	private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul", "com1", "lpt1");

	private static final String SIMPLE = "!#$&+-.^_`|~";

	private DocumentName() {
	}

	/**
	 * A name to show and to save under, with the extension of the format; "document" when
	 * nothing of the given one is left.
	 */
	public static String of(String given, DocumentFormat format) {
		String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
		String seen = UNSEEN.matcher(Normalizer.normalize(last, Normalizer.Form.NFC)).replaceAll("");
		String plain = FORBIDDEN.matcher(seen).replaceAll("_").replaceAll("[\\s\u00A0\u202F]+", " ");
		String stem = trimmed(Extension.of(trimmed(plain)).cutFrom(trimmed(plain)));
		String cut = trimmed(cut(stem));
		String safe = cut.isEmpty() ? "document" : RESERVED.contains(cut.toLowerCase(Locale.ROOT)) ? "_" + cut : cut;
		return safe + "." + format.extension();
	}

	/** Without dots and spaces around: a name is neither hidden nor cut by a system. */
	private static String trimmed(String name) {
		return name.replaceAll("^[. ]+|[. ]+$", "");
	}

	private static String cut(String name) {
		if (name.length() <= LONGEST) {
			return name;
		}
		BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
		characters.setText(name);
		return name.substring(0, characters.isBoundary(LONGEST) ? LONGEST : characters.preceding(LONGEST));
	}

	/**
	 * The header that makes a browser save a file under a name (RFC 6266), with a plain
	 * one for what does not read RFC 8187.
	 */
	public static String attachment(String name) {
		String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
			.replaceAll("\\p{M}+", "")
			.replaceAll("[^A-Za-z0-9 ._-]", "_");
		StringBuilder encoded = new StringBuilder();
		for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
			char letter = (char) (octet & 0xFF);
			boolean simple = letter < 0x80 && (Character.isLetterOrDigit(letter) || SIMPLE.indexOf(letter) >= 0);
			encoded.append(simple ? String.valueOf(letter) : String.format(Locale.ROOT, "%%%02X", (int) letter));
		}
		return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
	}

}
