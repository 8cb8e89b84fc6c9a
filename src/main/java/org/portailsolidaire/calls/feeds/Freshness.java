package org.portailsolidaire.calls.feeds;

import org.portailsolidaire.calls.catalogue.OpenCatalogue.Stamp;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Headers of what machines fetch: anybody may keep it until the next opening or closing
 * of a call, a few minutes at most, then asks again by its tag.
 */
final class Freshness {

	private Freshness() {
	}

	/** Sets the headers; whether who asks already has it, and is told so. */
	static boolean isKnown(ServletWebRequest request, Stamp stamp) {
		if (request.getResponse() != null) {
			request.getResponse()
				.setHeader(HttpHeaders.CACHE_CONTROL,
						CacheControl.maxAge(stamp.fresh()).cachePublic().getHeaderValue());
		}
		return request.checkNotModified(stamp.tag());
	}

}
