package org.portailsolidaire.platform.server;

import java.io.IOException;

import javax.sql.DataSource;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says that the database is away, whatever needed it: the session before any page, a
 * page, or the end of its transaction. While it is away, public pages are answered as to
 * a visitor.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class OutageFilter extends OncePerRequestFilter {

	private final DataSource database;

	OutageFilter(DataSource database) {
		this.database = database;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isAway()) {
			DatabaseAway.note(request);
		}
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | RuntimeException ex) {
			if (!DatabaseAway.isCause(ex) || response.isCommitted()) {
				throw ex;
			}
			this.logger.debug("The database is away", ex);
			response.resetBuffer();
			DatabaseAway.note(request);
			Outages.refuse(response);
		}
	}

	private boolean isAway() {
		try {
			return this.database.isWrapperFor(GuardedDatabase.class)
					&& this.database.unwrap(GuardedDatabase.class).isAway();
		}
		catch (java.sql.SQLException ex) {
			return false;
		}
	}

}
