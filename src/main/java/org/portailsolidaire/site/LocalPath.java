package org.portailsolidaire.site;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Where to go back to: a path of this site and nothing else. */
public final class LocalPath {

	private static final int LONGEST = 4000;

	private static final Pattern LOCAL = Pattern.compile("/[A-Za-z0-9._~%!$&'()*+,;=:@/?-]*");

	private LocalPath() {
	}

	/**
	 * The path as browsers send it, or the other one when it is absent or could read as
	 * another host.
	 */
	public static String of(@Nullable String path, String otherwise) {
		return (path != null && isLocal(path)) ? path : otherwise;
	}

	private static boolean isLocal(String path) {
		return path.length() <= LONGEST && LOCAL.matcher(path).matches() && !path.contains("//")
				&& !path.contains("/.");
	}

}
