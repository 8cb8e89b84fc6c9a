package org.portailsolidaire.site;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * A question stopped at its time limit, someone else's lock, or a database that does not
 * answer: try again later.
 */
@ControllerAdvice
public class Outages {

	private static final Logger LOG = LoggerFactory.getLogger(Outages.class);

	private static final String SECONDS = "30";

	private static final String AWAY = Outages.class.getName();

	/** Nothing can be answered without the database. */
	public static final class DatabaseAwayException extends RuntimeException {

	}

	/**
	 * Whether a request is answered without the database: then nobody is signed in, as
	 * far as one can tell.
	 */
	public static boolean isNoted(HttpServletRequest request) {
		return request.getAttribute(AWAY) != null;
	}

	static void note(HttpServletRequest request) {
		request.setAttribute(AWAY, true);
	}

	@ExceptionHandler
	void tryLater(QueryTimeoutException failure, HttpServletResponse response) throws IOException {
		LOG.warn("{}", failure.getMessage());
		refuse(response);
	}

	@ExceptionHandler
	void tryLater(PessimisticLockingFailureException failure, HttpServletResponse response) throws IOException {
		LOG.warn("{}", failure.getMessage());
		refuse(response);
	}

	@ExceptionHandler({ DataAccessResourceFailureException.class, CannotCreateTransactionException.class,
			DatabaseAwayException.class })
	void away(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
		LOG.debug("The database is away", failure);
		note(request);
		refuse(response);
	}

	static void refuse(HttpServletResponse response) throws IOException {
		response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
		response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
	}

	/** Whether something failed because the database does not answer. */
	static boolean isCause(@Nullable Throwable failure) {
		return switch (failure) {
			case null -> false;
			case DatabaseAwayException away -> true;
			case SQLTransientConnectionException away -> true;
			case SQLNonTransientConnectionException away -> true;
			case SQLRecoverableException away -> true;
			case SQLException told when told.getSQLState() != null && told.getSQLState().matches("08...|57P0.") -> true;
			default -> isCause(failure.getCause());
		};
	}

}
