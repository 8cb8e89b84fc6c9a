package org.portailsolidaire.platform.site;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.server.FullDisk;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers an address or a form whose fields cannot be read: nothing is written in the log
 * of what anybody can type. Those of an address are read before anything fails on them;
 * those of a form by whoever needs them, once it is known who sends it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ParametersFilter extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			if (request.getQueryString() != null && request.getMethod().equals("GET")) {
				request.getParameterMap();
			}
			chain.doFilter(request, response);
		}
		catch (ServletException | RuntimeException ex) {
			InvalidParameterException unreadable = cause(ex);
			if (unreadable == null) {
				throw ex;
			}
			if (response.isCommitted()) {
				return;
			}
			response.resetBuffer();
			response.sendError(FullDisk.isCause(unreadable) ? FullDisk.STATUS : unreadable.getErrorCode());
		}
	}

	private static @Nullable InvalidParameterException cause(@Nullable Throwable failure) {
		return switch (failure) {
			case null -> null;
			case InvalidParameterException unreadable -> unreadable;
			default -> cause(failure.getCause());
		};
	}

}
