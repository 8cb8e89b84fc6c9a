package org.portailsolidaire.people.accounts;

import java.io.IOException;
import java.util.HexFormat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.codec.digest.DigestUtils;

import org.portailsolidaire.platform.site.Viewer;
import org.portailsolidaire.shared.Actor;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the frame of the pages who is signed in, and browsers to keep no page of theirs
 * but those that say otherwise.
 */
class ViewerFilter extends OncePerRequestFilter {

	private static final int TAG_BYTES = 8;

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication found) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			if (found.isAuthenticated()) {
				Actor actor = found.signingIn().actor();
				String name = actor.name();
				new Viewer(actor.id().value().toString(), name, tag(request.getSession().getId() + name)).sees(request);
			}
		}
		chain.doFilter(request, response);
	}

	private static String tag(String text) {
		return HexFormat.of().formatHex(DigestUtils.sha256(text), 0, TAG_BYTES);
	}

}
