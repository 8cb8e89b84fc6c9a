package org.portailsolidaire.applying.filing;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notes when a post is received, before it waits for anything: a deadline is kept by who
 * presses the button in time, however busy the portal is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReceivedAt extends OncePerRequestFilter {

	private static final String ATTRIBUTE = ReceivedAt.class.getName();

	private final Clock clock;

	ReceivedAt(Clock clock) {
		this.clock = clock;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getMethod().equals("POST");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		request.setAttribute(ATTRIBUTE, now(this.clock));
		chain.doFilter(request, response);
	}

	/** When a request was received. */
	static Instant of(HttpServletRequest request, Clock clock) {
		return (request.getAttribute(ATTRIBUTE) instanceof Instant at) ? at : now(clock);
	}

	private static Instant now(Clock clock) {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
