package org.portailsolidaire.platform.site;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Headers of pages: kept by the browser, and asked about each time by their tag; in which
 * language they are.
 */
public final class PageHeaders {

	private PageHeaders() {
	}

	/**
	 * For the browser alone when the page shows who is signed in.
	 */
	public static void revalidate(ServletWebRequest request) {
		HttpServletResponse response = request.getResponse();
		if (response != null) {
			response.setHeader(HttpHeaders.CACHE_CONTROL,
					(Viewer.of(request.getRequest()) != null) ? "private, no-cache" : "no-cache");
			response.setHeader(HttpHeaders.VARY, "Cookie, Accept-Encoding");
		}
	}

	/** The language of a page that can be read in others than the portal's. */
	public static void language(HttpServletRequest request, Locale language) {
		LanguageFilter.speak(request, language);
	}

}
