package org.portailsolidaire.site;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The absolute address of the site, for feeds, calendars and the site map: the one given
 * by {@code portail.public-url}, else the one the request came by.
 */
@Component
public class SiteAddress {

	private final String configured;

	SiteAddress(@Value("${portail.public-url:}") String configured) {
		this.configured = configured.endsWith("/") ? configured.substring(0, configured.length() - 1) : configured;
	}

	/** Scheme, host and port, without a final slash. */
	public String origin(HttpServletRequest request) {
		if (!this.configured.isEmpty()) {
			return this.configured;
		}
		String scheme = request.getScheme();
		int port = request.getServerPort();
		boolean usual = port <= 0 || (scheme.equals("http") && port == 80) || (scheme.equals("https") && port == 443);
		return scheme + "://" + request.getServerName() + (usual ? "" : ":" + port);
	}

	/** The same with the prefix of the language of the request. */
	public String home(HttpServletRequest request) {
		return origin(request) + request.getContextPath();
	}

}
