package org.portailsolidaire.site;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * A question stopped at its time limit, or a database that does not answer: try again
 * later.
 */
@ControllerAdvice
class Outages {

	private static final Logger LOG = LoggerFactory.getLogger(Outages.class);

	private static final String SECONDS = "30";

	@ExceptionHandler({ QueryTimeoutException.class, DataAccessResourceFailureException.class,
			CannotCreateTransactionException.class })
	void tryLater(Exception failure, HttpServletResponse response) throws IOException {
		LOG.warn("{}", failure.getMessage());
		response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
		response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
	}

}
