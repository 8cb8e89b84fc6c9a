package org.portailsolidaire.shared;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.Reading.Reason;

/**
 * The one reader of amounts, shares, durations and numbers: "12 500,00 €", "€12 500",
 * "12.500,00", "12'500", "50 %", "12 mois", with any space, in any digits. What has two
 * meanings, as "12.500", is refused with the figure that was probably meant.
 */
public final class NumberReader {

	/** What a number counts, whose sign or word may stand before or after it. */
	public enum Unit {

		/** Nothing in particular. */
		NONE("(?!)"),
		/** Euros. */
		EUROS("€|eur|€?uros?|euros?"),
		/** Hundredths. */
		PERCENT("%|pour\\s?cents?|per\\s?cent|p\\.\\s?100"),
		/** Months. */
		MONTHS("mois|months?");

		@SuppressWarnings("ImmutableEnumChecker")
		private final Pattern word;

		Unit(String word) {
			this.word = Pattern.compile("^(?:" + word + ")(?!\\p{L})\\s*|\\s*(?<!\\p{L})(?:" + word + ")\\.?$",
					Pattern.CASE_INSENSITIVE);
		}

	}

	private static final int LONGEST = 80;

	/** As many digits as a spreadsheet means; those beyond are noise. */
	private static final MathContext SPREADSHEET = new MathContext(15, RoundingMode.HALF_UP);

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final Pattern PLAIN = Pattern.compile("[0-9]+(?:[.,][0-9]+)?");

	/** "12.500" is twelve for some and thousands for others. */
	private static final Pattern DOUBTFUL = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");

	/** Thousands apart, by signs that are all the same, then decimals by another. */
	private static final Pattern APART = Pattern
		.compile("[0-9]{1,3}(?:([ '])[0-9]{3}(?:\\1[0-9]{3})*(?:[.,][0-9]+)?|(?:\\.[0-9]{3}){2,}(?:,[0-9]+)?"
				+ "|(?:,[0-9]{3}){2,}(?:\\.[0-9]+)?|\\.[0-9]{3},[0-9]+|,[0-9]{3}\\.[0-9]+)");

	/** "1200,-" has no cents, "1200," is not finished. */
	private static final Pattern NO_CENTS = Pattern.compile("(?<=[0-9])\\s?[.,](?:-{1,2})?$");

	private static final Pattern EXPONENT = Pattern.compile("[0-9]{1,15}(?:[.,][0-9]{1,15})?[eE][+-]?[0-9]{1,2}");

	private NumberReader() {
	}

	/** Whole euros within bounds, both included. */
	public static Reading<Integer> euros(String typed, int from, int to) {
		return whole(typed, Unit.EUROS, from, to);
	}

	/** A whole share within bounds, both included. */
	public static Reading<Integer> percent(String typed, int from, int to) {
		return whole(typed, Unit.PERCENT, from, to);
	}

	/**
	 * A whole number within bounds, both included, below zero only where the first is.
	 * Decimals are refused with the nearest whole number.
	 */
	public static Reading<Integer> whole(String typed, Unit unit, int from, int to) {
		String text = TypedFigures.plain(typed);
		if (from < 0 && text.startsWith("-") && to >= 0) {
			return whole(text.substring(1), unit, -to, -from).then((number) -> Reading.of(-number));
		}
		return switch (decimal(text, unit)) {
			case Reading.Nothing<BigDecimal>() -> Reading.nothing();
			case Reading.Value<BigDecimal>(BigDecimal number) -> whole(number, unit, from, to);
			case Reading.Refused<BigDecimal>(Reason reason, BigDecimal offered) -> Reading.refused(reason,
					(offered != null) ? within(offered.setScale(0, RoundingMode.HALF_UP), from, to) : null);
		};
	}

	private static Reading<Integer> whole(BigDecimal number, Unit unit, int from, int to) {
		BigDecimal whole = number.setScale(0, RoundingMode.HALF_UP);
		if (number.compareTo(whole) != 0) {
			boolean fraction = unit == Unit.PERCENT && number.compareTo(BigDecimal.ONE) < 0;
			BigDecimal meant = fraction ? number.multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP) : whole;
			return Reading.refused(Reason.NOT_WHOLE, within(meant, from, to));
		}
		if (whole.compareTo(BigDecimal.valueOf(from)) < 0) {
			return Reading.refused(Reason.BELOW);
		}
		return (whole.compareTo(BigDecimal.valueOf(to)) > 0) ? Reading.refused(Reason.ABOVE)
				: Reading.of(whole.intValueExact());
	}

	private static @Nullable Integer within(BigDecimal whole, int from, int to) {
		boolean in = whole.compareTo(BigDecimal.valueOf(from)) >= 0 && whole.compareTo(BigDecimal.valueOf(to)) <= 0;
		return in ? whole.intValueExact() : null;
	}

	/** A number of zero or more that may have decimals. */
	public static Reading<BigDecimal> decimal(String typed, Unit unit) {
		String text = TypedFigures.plain(typed);
		if (text.isEmpty()) {
			return Reading.nothing();
		}
		if (text.length() > LONGEST) {
			return Reading.refused(Reason.UNREADABLE);
		}
		String bare = withoutUnit(text, unit);
		if (bare.startsWith("-") || bare.matches("\\(.*[0-9].*\\)")) {
			return Reading.refused(Reason.NEGATIVE);
		}
		String figures = NO_CENTS.matcher(bare.startsWith("+") ? bare.substring(1).strip() : bare).replaceAll("");
		BigDecimal number = number(figures);
		if (DOUBTFUL.matcher(figures).matches()) {
			return Reading.refused(Reason.DOUBTFUL, thousands(figures));
		}
		if (number != null) {
			return Reading.of(number);
		}
		return Reading.refused(Reason.UNREADABLE, EXPONENT.matcher(figures).matches()
				? new BigDecimal(figures.replace(',', '.')) : TypedFigures.meant(text, NumberReader::meant));
	}

	private static @Nullable BigDecimal meant(String figures) {
		return DOUBTFUL.matcher(figures).matches() ? thousands(figures) : number(figures);
	}

	private static BigDecimal thousands(String figures) {
		return new BigDecimal(figures.replaceAll("[.,]", ""));
	}

	private static String withoutUnit(String text, Unit unit) {
		Matcher word = unit.word.matcher(text);
		String without = text;
		if (word.find()) {
			without = (word.start() == 0) ? text.substring(word.end()) : text.substring(0, word.start());
		}
		return without.strip();
	}

	private static @Nullable BigDecimal number(String figures) {
		if (PLAIN.matcher(figures).matches()) {
			return round(new BigDecimal(figures.replace(',', '.')));
		}
		if (!APART.matcher(figures).matches()) {
			return null;
		}
		int last = Math.max(figures.lastIndexOf('.'), figures.lastIndexOf(','));
		boolean decimals = last >= 0 && figures.indexOf(figures.charAt(last)) == last;
		String whole = decimals ? figures.substring(0, last) : figures;
		return round(
				new BigDecimal(whole.replaceAll("[ '.,]", "") + (decimals ? "." + figures.substring(last + 1) : "")));
	}

	private static BigDecimal round(BigDecimal number) {
		return (number.scale() > 0) ? number.round(SPREADSHEET) : number;
	}

}
