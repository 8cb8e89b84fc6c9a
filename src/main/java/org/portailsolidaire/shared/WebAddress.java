package org.portailsolidaire.shared;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.portailsolidaire.shared.Reading.Reason;

/**
 * The address of a page of the web: http or https, a host with a name, in the script of
 * any language. The one reader of such addresses; their beginning may be left out.
 */
public record WebAddress(String value) {

	/** Characters of an address, at most. */
	public static final int LONGEST = 2000;

	private static final Pattern WHOLE = Pattern
		.compile("(?i)(?:(https?)://)?([^\\s/?#:@\\\\]+)(:[0-9]{1,5})?([/?#].*)?");

	private static final Pattern UNSAFE = Pattern.compile("[\\s<>\"\\\\^`{|}\\p{C}]");

	private static final Pattern AROUND = Pattern.compile("^[<(\\[\"'«]+\\s*|\\s*[>\\]\"'»;,]+$");

	/** What is typed of an address that may be left empty. */
	public static Reading<WebAddress> read(String typed) {
		String line = Folding.plain(typed);
		if (line.isEmpty()) {
			return Reading.nothing();
		}
		String bare = AROUND.matcher(line).replaceAll("");
		Matcher whole = WHOLE.matcher(bare);
		if (bare.length() > LONGEST || UNSAFE.matcher(bare).find() || !whole.matches()) {
			return Reading.refused(Reason.UNREADABLE);
		}
		String host = whole.group(2).endsWith(".") && whole.group(2).indexOf('.') < whole.group(2).length() - 1
				? whole.group(2).substring(0, whole.group(2).length() - 1) : whole.group(2);
		if (HostName.ascii(host).isEmpty()) {
			return Reading.refused(Reason.UNREADABLE);
		}
		String scheme = (whole.group(1) != null) ? whole.group(1).toLowerCase(Locale.ROOT) : "https";
		return Reading.of(new WebAddress(scheme + "://" + host + text(whole.group(3)) + text(whole.group(4))));
	}

	private static String text(@org.jspecify.annotations.Nullable String part) {
		return (part != null) ? part : "";
	}

}
