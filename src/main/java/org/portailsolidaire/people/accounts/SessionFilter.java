package org.portailsolidaire.people.accounts;

import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.portailsolidaire.platform.site.LocalPath;

import org.springframework.web.filter.OncePerRequestFilter;

/** Leads requests that carry the cookie of a session, and no others, through security. */
class SessionFilter extends OncePerRequestFilter {

	private final Filter security;

	SessionFilter(Filter security) {
		this.security = security;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !SessionCookie.isIn(request) || LocalPath.asked(request).startsWith("/r/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		this.security.doFilter(request, response, chain);
	}

}
