package org.portailsolidaire.calls.feeds;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.site.SiteAddress;
import org.portailsolidaire.platform.site.Words;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * How something is asked for.
 *
 * @param words of the language of the address
 * @param origin absolute address of the site, without a final slash
 * @param home the same with the prefix of the language
 * @param url what was asked, with its query
 */
record Asking(Words words, String origin, String home, String url) {

	/** Address of the page of a call. */
	String callPage(String slug) {
		return this.home + "/appels/" + slug;
	}

	/** Whatever of the asking shows in the answer, for its tag. */
	String mark() {
		return this.words.locale().getLanguage() + " " + this.home;
	}

	/** Reads requests. */
	@Component
	static class Reader {

		private final SiteAddress address;

		private final MessageSource messages;

		Reader(SiteAddress address, MessageSource messages) {
			this.address = address;
			this.messages = messages;
		}

		Asking read(HttpServletRequest request, Locale locale) {
			String origin = this.address.origin(request);
			String path = request.getRequestURI().substring(request.getContextPath().length());
			@Nullable String query = request.getQueryString();
			return new Asking(new Words(this.messages, locale), origin, this.address.home(request),
					this.address.home(request) + path + ((query != null) ? "?" + query : ""));
		}

	}

}
