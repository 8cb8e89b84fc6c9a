package org.portailsolidaire.platform.site;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * What is written about one thing has a size, which the database keeps: where an act does
 * not say so itself, this page does.
 */
@ControllerAdvice
class FullContents {

	private static final String CONSTRAINT = "content_size_";

	@ExceptionHandler
	void refuse(DataIntegrityViolationException refused, HttpServletResponse response) throws IOException {
		if (!isFull(refused)) {
			throw refused;
		}
		response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
	}

	private static boolean isFull(DataIntegrityViolationException refused) {
		ServerErrorMessage said = (refused.getRootCause() instanceof PSQLException cause)
				? cause.getServerErrorMessage() : null;
		String constraint = (said != null) ? said.getConstraint() : null;
		return constraint != null && constraint.startsWith(CONSTRAINT);
	}

}
