package org.portailsolidaire.feeds;

import java.time.Duration;

import org.portailsolidaire.catalogue.OpenCatalogue;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Headers of what machines fetch: anybody may keep it until the next opening or closing
 * of a call, a few minutes at most, then asks again by its tag.
 */
@Component
class Freshness {

	private final OpenCatalogue catalogue;

	Freshness(OpenCatalogue catalogue) {
		this.catalogue = catalogue;
	}

	/** Sets the headers; whether who asks already has it, and is told so. */
	boolean isKnown(ServletWebRequest request, String tag) {
		return isKnown(request, tag, this.catalogue.freshFor());
	}

	/** The same for what time does not change. */
	boolean isKnown(ServletWebRequest request, String tag, Duration fresh) {
		if (request.getResponse() != null) {
			request.getResponse()
				.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.maxAge(fresh).cachePublic().getHeaderValue());
		}
		return request.checkNotModified(tag);
	}

}
