package org.portailsolidaire.calls.feeds;

/** Texts as XML and calendars can hold them. */
final class PrintedText {

	private PrintedText() {
	}

	/** The text without the characters that XML forbids. */
	static String of(String text) {
		return text.codePoints().allMatch(PrintedText::isAllowed) ? text
				: text.codePoints()
					.filter(PrintedText::isAllowed)
					.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
					.toString();
	}

	private static boolean isAllowed(int point) {
		return point == '\n' || point == '\t' || (point >= ' ' && point < 0xD800)
				|| (point >= 0xE000 && point <= 0xFFFD) || point >= 0x10000;
	}

}
