package org.portailsolidaire.site;

import java.util.Locale;
import java.util.Map;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its {@link Frame}. */
@ControllerAdvice
class FrameAdvice {

	static final String COOKIE = "affichage";

	private static final Map<String, String> THEMES = Map.of("clair", "light", "sombre", "dark");

	private final SiteAddress address;

	private final Assets assets;

	private final DemoNotice demo;

	FrameAdvice(SiteAddress address, Assets assets, DemoNotice demo) {
		this.address = address;
		this.assets = assets;
		this.demo = demo;
	}

	@ModelAttribute("frame")
	Frame frame(HttpServletRequest request) {
		Locale locale = LanguageFilter.localeOf(request);
		String path = path(request);
		String query = isError(request) ? text(request, RequestDispatcher.ERROR_QUERY_STRING)
				: request.getQueryString();
		String full = (query != null) ? path + "?" + query : path;
		boolean english = locale.equals(Locale.ENGLISH);
		String origin = this.address.origin(request);
		return new Frame(locale.getLanguage(), theme(request), this.demo.isDemo(), this.assets.path(),
				this.assets.bootstrap(), this.assets.htmx(), full,
				english ? full : LanguageFilter.ENGLISH_PREFIX + (full.equals("/") ? "" : full),
				origin + request.getContextPath() + path, origin, Viewer.of(request));
	}

	/**
	 * The path that was asked for, without the language; one slash at its beginning, or
	 * it would name another host.
	 */
	private static String path(HttpServletRequest request) {
		String asked = isError(request) ? text(request, RequestDispatcher.ERROR_REQUEST_URI) : null;
		String uri = (asked != null) ? asked : request.getRequestURI();
		String prefix = request.getContextPath();
		return "/" + (uri.startsWith(prefix) ? uri.substring(prefix.length()) : uri).replaceFirst("^/+", "");
	}

	private static boolean isError(HttpServletRequest request) {
		return request.getDispatcherType() == DispatcherType.ERROR;
	}

	private static @Nullable String text(HttpServletRequest request, String attribute) {
		return (request.getAttribute(attribute) instanceof String text) ? text : null;
	}

	/** The theme a person chose, empty when none was. */
	static String theme(HttpServletRequest request) {
		Cookie @Nullable [] cookies = request.getCookies();
		if (cookies != null) {
			for (Cookie cookie : cookies) {
				if (cookie.getName().equals(COOKIE)) {
					return THEMES.getOrDefault(cookie.getValue(), "");
				}
			}
		}
		return "";
	}

}
