package org.portailsolidaire.platform.site;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The person a page is shown to, as far as the frame of the page cares; absent for
 * visitors.
 *
 * @param owner tells whose device keeps what
 * @param name as the header shows it
 * @param tag differs from one session to another; part of the tag of pages that keep one
 */
public record Viewer(String owner, String name, String tag) {

	private static final String ATTRIBUTE = Viewer.class.getName();

	/** Who a request comes from, null for a visitor. */
	public static @Nullable Viewer of(HttpServletRequest request) {
		return (request.getAttribute(ATTRIBUTE) instanceof Viewer viewer) ? viewer : null;
	}

	/** Tells the frame of the pages who a request comes from. */
	public void sees(HttpServletRequest request) {
		request.setAttribute(ATTRIBUTE, this);
	}

}
