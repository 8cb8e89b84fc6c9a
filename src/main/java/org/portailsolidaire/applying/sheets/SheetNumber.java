package org.portailsolidaire.applying.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.sheets.SheetTable.Cell;
import org.portailsolidaire.applying.sheets.SheetTable.Kind;

/** Numbers of workbooks, as people write them: some of them are dates. */
final class SheetNumber {

	/** Digits that spreadsheets mean: those beyond are noise. */
	private static final MathContext SPREADSHEET = new MathContext(15, RoundingMode.HALF_UP);

	/** More digits than any amount. */
	private static final int MOST_DIGITS = 40;

	/** Formats that Excel knows by their number and shows as days. */
	private static final Set<Integer> DAYS = Set.of(14, 15, 16, 17, 22);

	private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");

	/** A day, a month and a year, whatever their order, or two of them. */
	private static final Pattern DAY = Pattern.compile("(?=.*[dj])(?=.*m).*|(?=.*m)(?=.*[ya]{2}).*", Pattern.DOTALL);

	private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);

	private static final int LAST = 2_958_465;

	private SheetNumber() {
	}

	static Cell of(BigDecimal number) {
		boolean endless = Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > 2 * MOST_DIGITS;
		String text = endless ? number.toString()
				: number.round(SPREADSHEET).stripTrailingZeros().toPlainString().replace('.', ',');
		return new Cell(Kind.NUMBER, text);
	}

	static Cell of(LocalDate day) {
		return new Cell(Kind.DATE,
				String.format(Locale.ROOT, "%02d/%02d/%04d", day.getDayOfMonth(), day.getMonthValue(), day.getYear()));
	}

	/**
	 * A number of Excel, which may count days.
	 * @param since the day before the first, as the workbook counts
	 */
	static Cell of(BigDecimal number, @Nullable Integer format, @Nullable String shown, LocalDate since) {
		boolean counts = number.signum() > 0 && number.compareTo(BigDecimal.valueOf(LAST)) <= 0;
		return (counts && isDay(format, shown)) ? of(since.plusDays(number.longValue())) : of(number);
	}

	/** What day Excel counts from. */
	static LocalDate since(boolean macintosh) {
		return macintosh ? LocalDate.of(1904, 1, 1) : FIRST;
	}

	private static boolean isDay(@Nullable Integer format, @Nullable String shown) {
		if (format != null && DAYS.contains(format)) {
			return true;
		}
		return shown != null && DAY.matcher(QUOTED.matcher(shown.toLowerCase(Locale.ROOT)).replaceAll("")).matches();
	}

}
