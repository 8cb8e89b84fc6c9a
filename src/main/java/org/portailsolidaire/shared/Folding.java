package org.portailsolidaire.shared;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What people type and paste, in the one form in which it is compared, counted and kept:
 * line breaks are {@code \n}, accents are composed, what cannot be seen is left out.
 * Emoji, new ones too, the joiners that scripts and emoji need and the tags of flags
 * stay. All input goes through it, whatever it comes from.
 *
 * <p>
 * A length is counted as browsers count {@code maxlength}: in UTF-16 units, that is
 * {@link String#length()} of what was folded. The database counts characters, which are
 * never more.
 */
public final class Folding {

	private static final Pattern BREAKS = Pattern.compile("\r\n|[\r\u000B\f\u0085\u2028\u2029]");

	/** All that is a space and no line break, and the letters that are drawn as none. */
	private static final String SPACE = "\\p{Zs}\\t\u2800\u115F\u1160\u3164\uFFA0";

	private static final Pattern SPACES = Pattern.compile("[" + SPACE + "\\n]+");

	/** Those that a line is wrapped at: not the ones of French typography. */
	private static final Pattern ODD_SPACE = Pattern.compile("[" + SPACE + "&&[^ \u00A0\u202F]]");

	/** A no-break space that stands where none is written. */
	private static final Pattern STRAY = Pattern.compile("(?<![«0-9])[\u00A0\u202F](?![;:!?%€»0-9])");

	private static final Set<String> NO_BREAK = Set.of("\u00A0", "\u202F");

	private static final Pattern LINE_ENDS = Pattern.compile("[ \u00A0\u202F]+(?=\n)");

	private static final Pattern AROUND = Pattern.compile("^[" + SPACE + "\\n]+|[" + SPACE + "\\n]+$");

	/** Flags of regions are an emoji with tags, which end with one that says so. */
	private static final String FLAG = "\\p{IsExtended_Pictographic}[\\x{E0020}-\\x{E007E}]+\\x{E007F}";

	/** What cannot be seen, and neither joins letters nor begins a number. */
	private static final Pattern UNSEEN = Pattern.compile("(" + FLAG
			+ ")|[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}&&[^\\n\\t\u200C\u200D\u0600-\u0605\u06DD\u070F\u08E2\\x{110BD}\\x{110CD}]]"
			+ "|\\p{IsNoncharacter_Code_Point}");

	/** A joiner has something to join, and letters of ours are not joined. */
	private static final Pattern LOOSE_JOINERS = Pattern.compile("(?<![^" + SPACE
			+ "\\n])[\u200C\u200D]+|(?<=[\\p{IsLatin}\\p{Punct}0-9])[\u200C\u200D]+|[\u200C\u200D]+(?=[" + SPACE
			+ "\\n]|$)");

	private static final Pattern APOSTROPHES = Pattern.compile("[´`‘‛′＇]");

	private static final Pattern HYPHENS = Pattern.compile("[\u2010-\u2013\u2212\uFE63\uFF0D]");

	private Folding() {
	}

	/** A text as it was typed: nothing is taken away that somebody could see. */
	public static String typed(String text) {
		String lines = BREAKS.matcher(text).replaceAll("\n");
		String seen = UNSEEN.matcher(lines).replaceAll("$1");
		return composed(LOOSE_JOINERS.matcher(composed(seen)).replaceAll(""));
	}

	/**
	 * A text of several lines. Spaces around it and at the end of its lines go, those
	 * within stay; the no-break ones are kept where French typography writes them.
	 */
	public static String lines(String text) {
		String plain = ODD_SPACE.matcher(typed(text)).replaceAll(" ");
		String spaced = STRAY.matcher(plain).replaceAll(" ");
		return AROUND.matcher(LINE_ENDS.matcher(spaced).replaceAll("")).replaceAll("");
	}

	/**
	 * A text of one line: a line break is a space, several spaces are one, which breaks
	 * no line where French typography says so.
	 */
	public static String line(String text) {
		String spaced = SPACES.matcher(typed(text))
			.replaceAll((run) -> NO_BREAK.contains(run.group()) ? run.group() : " ");
		return AROUND.matcher(STRAY.matcher(spaced).replaceAll(" ")).replaceAll("");
	}

	/** The same with plain spaces only, for what is no text. */
	public static String plain(String text) {
		return AROUND.matcher(SPACES.matcher(typed(text)).replaceAll(" ")).replaceAll("");
	}

	/**
	 * A name on one line, in which what only looks like an apostrophe or a hyphen is one.
	 */
	public static String name(String text) {
		return HYPHENS.matcher(APOSTROPHES.matcher(plain(text)).replaceAll("’")).replaceAll("-");
	}

	private static String composed(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFC);
	}

}
