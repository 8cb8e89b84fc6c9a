package org.portailsolidaire.demo;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;

/** Rows of one table, waiting to be sent by COPY. */
final class CopyRows {

	private final String command;

	private final StringBuilder rows = new StringBuilder();

	/**
	 * @param target table with its columns, {@code call_zone (call_id, zone)}
	 */
	CopyRows(String target) {
		this.command = "copy " + target + " from stdin";
	}

	/** Adds a row; values are written as texts, null as a null. */
	void add(@Nullable Object... values) {
		for (int i = 0; i < values.length; i++) {
			if (i > 0) {
				this.rows.append('\t');
			}
			if (values[i] == null) {
				this.rows.append("\\N");
			}
			else {
				escape(String.valueOf(values[i]));
			}
		}
		this.rows.append('\n');
	}

	void send(CopyManager copy) throws SQLException, IOException {
		copy.copyIn(this.command, new StringReader(this.rows.toString()));
		this.rows.setLength(0);
	}

	private void escape(String value) {
		for (int i = 0; i < value.length(); i++) {
			char character = value.charAt(i);
			switch (character) {
				case '\\' -> this.rows.append("\\\\");
				case '\n' -> this.rows.append("\\n");
				case '\t' -> this.rows.append("\\t");
				case '\r' -> this.rows.append("\\r");
				default -> this.rows.append(character);
			}
		}
	}

}
