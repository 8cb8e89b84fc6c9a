package org.portailsolidaire.platform.site;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page of another site makes a browser send. Visitors have no session, so
 * their forms carry no token: browsers say themselves where a form comes from, by
 * {@code Sec-Fetch-Site}, and older ones by {@code Origin}. What says neither is no
 * browser and holds no cookie.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class OriginFilter extends OncePerRequestFilter {

	private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

	private static final Set<String> OURS = Set.of("same-origin", "none");

	private final SiteAddress address;

	OriginFilter(SiteAddress address) {
		this.address = address;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return SAFE.contains(request.getMethod());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String site = request.getHeader("Sec-Fetch-Site");
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		boolean ours = (site != null) ? OURS.contains(site) : origin == null || isOurs(origin, request);
		if (ours) {
			chain.doFilter(request, response);
		}
		else {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		}
	}

	/**
	 * By host and port: behind a front server that does not tell the scheme, ours would
	 * look different.
	 */
	private boolean isOurs(String origin, HttpServletRequest request) {
		String host = authority(origin);
		return host != null && (host.equals(request.getHeader(HttpHeaders.HOST))
				|| host.equals(authority(this.address.origin(request))));
	}

	private static @Nullable String authority(String address) {
		try {
			return URI.create(address).getAuthority();
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
