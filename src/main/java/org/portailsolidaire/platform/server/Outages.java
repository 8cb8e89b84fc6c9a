package org.portailsolidaire.platform.server;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * A question stopped at its time limit, someone else's lock, or a database that does not
 * answer: try again later.
 */
@ControllerAdvice
class Outages {

	private static final Logger LOG = LoggerFactory.getLogger(Outages.class);

	private static final String SECONDS = "30";

	/** Of a statement that waited too long for the lock of another. */
	private static final String LOCKED = "55P03";

	@ExceptionHandler({ QueryTimeoutException.class, PessimisticLockingFailureException.class })
	void tryLater(Exception failure, HttpServletResponse response) throws IOException {
		LOG.warn("{}", failure.getMessage());
		refuse(response);
	}

	@ExceptionHandler
	void tryLater(UncategorizedSQLException failure, HttpServletResponse response) throws IOException {
		if (failure.getSQLException() == null || !LOCKED.equals(failure.getSQLException().getSQLState())) {
			throw failure;
		}
		LOG.warn("{}", failure.getSQLException().getMessage());
		refuse(response);
	}

	@ExceptionHandler({ DataAccessResourceFailureException.class, CannotCreateTransactionException.class,
			DatabaseAway.class })
	void away(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
		LOG.debug("The database is away", failure);
		DatabaseAway.note(request);
		refuse(response);
	}

	static void refuse(HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
		response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
	}

}
