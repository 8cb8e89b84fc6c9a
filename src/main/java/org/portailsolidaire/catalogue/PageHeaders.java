package org.portailsolidaire.catalogue;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Cache headers of pages: kept by the browser, and asked about each time by their tag.
 */
final class PageHeaders {

	private PageHeaders() {
	}

	static void revalidate(ServletWebRequest request) {
		HttpServletResponse response = request.getResponse();
		if (response != null) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
			response.setHeader(HttpHeaders.VARY, "Cookie, Accept-Encoding");
		}
	}

}
