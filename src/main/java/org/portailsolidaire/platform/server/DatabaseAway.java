package org.portailsolidaire.platform.server;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Nothing of a request can be answered without the database, which does not answer. */
public final class DatabaseAway extends RuntimeException {

	private static final String ATTRIBUTE = DatabaseAway.class.getName();

	/**
	 * Whether a request is answered without the database: then nobody is signed in, as
	 * far as one can tell.
	 */
	public static boolean isNoted(HttpServletRequest request) {
		return request.getAttribute(ATTRIBUTE) != null;
	}

	static void note(HttpServletRequest request) {
		request.setAttribute(ATTRIBUTE, true);
	}

	/** Whether something failed because the database does not answer. */
	static boolean isCause(@Nullable Throwable failure) {
		return switch (failure) {
			case null -> false;
			case DatabaseAway away -> true;
			case SQLTransientConnectionException away -> true;
			case SQLNonTransientConnectionException away -> true;
			case SQLRecoverableException away -> true;
			case SQLException told when told.getSQLState() != null && told.getSQLState().matches("08...|57P0.") -> true;
			default -> isCause(failure.getCause());
		};
	}

}
