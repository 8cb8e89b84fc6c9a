package org.portailsolidaire.shared;

import java.util.Objects;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads what is too long to be held in memory: to be used within a transaction, without
 * which the driver reads all rows at once.
 */
public final class RowByRow {

	private static final int FETCH = 1000;

	private RowByRow() {
	}

	/** A client whose streams fetch a thousand rows at a time. */
	public static JdbcClient client(JdbcTemplate template) {
		JdbcTemplate rowByRow = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
		rowByRow.setFetchSize(FETCH);
		return JdbcClient.create(new NamedParameterJdbcTemplate(rowByRow));
	}

}
