package org.portailsolidaire.platform.site;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
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

	/** The path of a request, without the language, as the browser sent it. */
	public static String asked(HttpServletRequest request) {
		return request.getRequestURI().substring(request.getContextPath().length());
	}

	/** The same with its query. */
	public static String askedWhole(HttpServletRequest request) {
		return asked(request) + ((request.getQueryString() != null) ? "?" + request.getQueryString() : "");
	}

	private static boolean isLocal(String path) {
		return path.length() <= LONGEST && LOCAL.matcher(path).matches() && !path.contains("//")
				&& !path.contains("/.");
	}

}
