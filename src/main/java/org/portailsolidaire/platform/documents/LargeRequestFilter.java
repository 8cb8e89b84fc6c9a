package org.portailsolidaire.platform.documents;

import java.io.File;
import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a form that says it is too large, or for which there is no room, before anybody
 * reads it: later, its protection against forged requests would be missing and hide the
 * reason.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class LargeRequestFilter extends OncePerRequestFilter {

	private static final Logger LOG = LoggerFactory.getLogger(LargeRequestFilter.class);

	private static final int INSUFFICIENT_STORAGE = 507;

	/** Bytes of a request that always finds room. */
	private static final int SHORT = 1_000_000;

	/** A file is received, then checked, then made again. */
	private static final int COPIES = 3;

	private final DataSize largest;

	private final String location;

	LargeRequestFilter(@Value("${spring.servlet.multipart.max-request-size}") DataSize largest,
			@Value("${spring.servlet.multipart.location:}") String location) {
		this.largest = largest;
		this.location = location;
	}

	private long room(HttpServletRequest request) {
		if (!this.location.isEmpty()) {
			return new File(this.location).getUsableSpace();
		}
		return (request.getServletContext().getAttribute(ServletContext.TEMPDIR) instanceof File folder)
				? folder.getUsableSpace() : Long.MAX_VALUE;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long announced = request.getContentLengthLong();
		if (announced > this.largest.toBytes()) {
			response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
		}
		else if (announced > SHORT && announced > room(request) / COPIES) {
			LOG.error("Le dossier temporaire n’a plus de place pour un envoi de {} octets.", announced);
			response.sendError(INSUFFICIENT_STORAGE);
		}
		else {
			chain.doFilter(request, response);
		}
	}

}
