package org.portailsolidaire.platform.site;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The absolute address of the site, for feeds, calendars and the site map: the one given
 * by {@code portail.public-url}, else this machine.
 */
@Component
public class SiteAddress {

	private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

	private final String configured;

	private final int port;

	public SiteAddress(@Value("${portail.public-url:}") String configured, @Value("${server.port:8080}") int port) {
		this.configured = configured.endsWith("/") ? configured.substring(0, configured.length() - 1) : configured;
		this.port = port;
	}

	/** Whether the address was given. */
	public boolean isGiven() {
		return !this.configured.isEmpty();
	}

	/** The name of the host of the address, without port. */
	public String host() {
		return Objects.requireNonNullElse(URI.create(link("/", Locale.FRENCH)).getHost(), "localhost");
	}

	/**
	 * The absolute address of a page in a language, for what is read elsewhere, such as
	 * an e-mail. Never the address that a request came by, which its sender chooses: this
	 * machine when none was given.
	 */
	public String link(String path, Locale locale) {
		return (isGiven() ? this.configured : "http://localhost:" + this.port)
				+ (locale.equals(Locale.ENGLISH) ? LanguageFilter.ENGLISH_PREFIX : "") + path;
	}

	/**
	 * Scheme, host and port, without a final slash. Where no address was given, that of
	 * this machine: a request names any host.
	 */
	public String origin(HttpServletRequest request) {
		if (!this.configured.isEmpty()) {
			return this.configured;
		}
		if (!THIS_MACHINE.contains(request.getServerName())) {
			return "http://localhost:" + this.port;
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
