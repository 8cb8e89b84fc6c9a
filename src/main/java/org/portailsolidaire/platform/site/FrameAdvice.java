package org.portailsolidaire.platform.site;

import java.util.Locale;
import java.util.Map;

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

	private final PageAddress page;

	private final SiteAddress address;

	private final Assets assets;

	private final DemoNotice demo;

	FrameAdvice(PageAddress page, SiteAddress address, Assets assets, DemoNotice demo) {
		this.page = page;
		this.address = address;
		this.assets = assets;
		this.demo = demo;
	}

	@ModelAttribute("frame")
	Frame frame(HttpServletRequest request) {
		Locale locale = LanguageFilter.localeOf(request);
		String full = this.page.of(request);
		boolean english = locale.equals(Locale.ENGLISH);
		String origin = this.address.origin(request);
		return new Frame(locale.getLanguage(), theme(request), this.demo.isDemo(), this.assets.path(),
				this.assets.bootstrap(), this.assets.htmx(), full,
				english ? full : LanguageFilter.ENGLISH_PREFIX + (full.equals("/") ? "" : full), origin,
				Viewer.of(request));
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
