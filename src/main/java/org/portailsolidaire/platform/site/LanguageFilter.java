package org.portailsolidaire.platform.site;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The language stands in the address: {@code /en/…} is English, anything else French. The
 * prefix passes for a context path, so that pages know nothing of it and the links they
 * make keep the language.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LanguageFilter extends OncePerRequestFilter {

	static final String ENGLISH_PREFIX = "/en";

	private static final String LOCALE = LanguageFilter.class.getName() + ".locale";

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean english = isEnglish(request);
		request.setAttribute(LOCALE, english ? Locale.ENGLISH : Locale.FRENCH);
		chain.doFilter(english ? new EnglishRequest(request) : request, response);
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	/** The language of a request, French before the filter has seen it. */
	static Locale localeOf(HttpServletRequest request) {
		return (request.getAttribute(LOCALE) instanceof Locale locale) ? locale : Locale.FRENCH;
	}

	/** The language that the rest of a request is answered in. */
	static void speak(HttpServletRequest request, Locale language) {
		request.setAttribute(LOCALE, language);
	}

	private static boolean isEnglish(HttpServletRequest request) {
		String path = request.getRequestURI();
		if (request.getDispatcherType() == DispatcherType.ERROR
				&& request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original) {
			path = original;
		}
		return path.equals(ENGLISH_PREFIX) || path.startsWith(ENGLISH_PREFIX + "/");
	}

	private static final class EnglishRequest extends HttpServletRequestWrapper {

		private final String uri;

		EnglishRequest(HttpServletRequest request) {
			super(request);
			String original = request.getRequestURI();
			if (original.equals(ENGLISH_PREFIX)) {
				this.uri = ENGLISH_PREFIX + "/";
			}
			else {
				this.uri = original.startsWith(ENGLISH_PREFIX + "/") ? original : ENGLISH_PREFIX + original;
			}
		}

		@Override
		public String getContextPath() {
			return ENGLISH_PREFIX;
		}

		@Override
		public String getRequestURI() {
			return this.uri;
		}

		@Override
		public String getServletPath() {
			return this.uri.substring(ENGLISH_PREFIX.length());
		}

	}

}
