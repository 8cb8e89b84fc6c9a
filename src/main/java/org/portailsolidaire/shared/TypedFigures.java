package org.portailsolidaire.shared;

import java.math.BigDecimal;
import java.text.ParsePosition;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ibm.icu.text.RuleBasedNumberFormat;
import org.jspecify.annotations.Nullable;

/** Figures as people type them, in the digits and signs of any script. */
final class TypedFigures {

	/** Signs that stand for one of the plain ones, one for one. */
	private static final String SIGNS = "٫٬٪％．，＋：／－−‐‑‒–—’´`‘ʼ′＇“”\u00AB\u00BB";

	private static final String PLAIN_SIGNS = ",'%%.,+:/-------'''''''\"\"\"\"";

	private static final Pattern TOKEN = Pattern.compile("[0-9](?:[0-9 .,']*[0-9])?");

	private static final Pattern TIMES = Pattern.compile(
			"^[^0-9]{0,20}([0-9][0-9 .,]*)\\s?(k|mille|millions?|m(?=\\s?€))\\s?(?:€|eur|(?:d')?euros?)?$",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern MANY = Pattern.compile("(?i)mill|milliard|cent");

	private static final Pattern WORDS = Pattern.compile("[\\p{L}'\\- ]{2,60}");

	private static final Pattern CURRENCY = Pattern.compile("\\s*(?:€uros?|euros?|€|eur)$");

	private static final int TEN = 10;

	private TypedFigures() {
	}

	/** In plain digits and signs, on one line. */
	static String plain(String typed) {
		StringBuilder plain = new StringBuilder();
		Folding.plain(typed).codePoints().forEach((point) -> {
			int sign = SIGNS.indexOf(point);
			int digit = Character.isDigit(point) ? Character.digit(point, TEN) : -1;
			if (digit >= 0) {
				plain.append((char) ('0' + digit));
			}
			else if (point != '\u200C' && point != '\u200D') {
				plain.appendCodePoint((sign >= 0) ? PLAIN_SIGNS.charAt(sign) : point);
			}
		});
		return plain.toString().strip();
	}

	/**
	 * The one figure that a text seems to mean, null when it seems to mean none or
	 * several.
	 */
	static @Nullable BigDecimal meant(String text, Function<String, @Nullable BigDecimal> reader) {
		Matcher times = TIMES.matcher(text);
		if (times.matches()) {
			BigDecimal number = reader.apply(times.group(1).strip());
			boolean thousands = times.group(2).toLowerCase(Locale.ROOT).matches("k|mille");
			return (number != null) ? number.movePointRight(thousands ? 3 : 6) : null;
		}
		List<String> tokens = TOKEN.matcher(text).results().map((found) -> found.group()).toList();
		if (tokens.isEmpty()) {
			return spelled(CURRENCY.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(""));
		}
		if (tokens.size() > 1 || MANY.matcher(text).find()) {
			return null;
		}
		String token = tokens.getFirst();
		BigDecimal number = reader.apply(token);
		return (number == null && token.matches("[0-9 ']+")) ? new BigDecimal(token.replaceAll("[ ']", "")) : number;
	}

	/** "douze mille". */
	private static @Nullable BigDecimal spelled(String words) {
		if (!WORDS.matcher(words).matches()) {
			return null;
		}
		for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
			ParsePosition read = new ParsePosition(0);
			Number number = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT).parse(words, read);
			if (read.getIndex() == words.length() && number.doubleValue() >= 0) {
				return new BigDecimal(number.toString());
			}
		}
		return null;
	}

}
