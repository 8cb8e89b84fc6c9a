package org.portailsolidaire.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A message as it leaves.
 *
 * @param stopToken names this message where its reader stops such e-mails; absent when
 * they cannot be stopped
 */
public record Letter(UUID id, Reader to, Locale locale, boolean required, String subject, @Nullable String title,
		String body, @Nullable String button, @Nullable String link, @Nullable String stopToken, Instant createdAt) {

	/**
	 * Who reads it.
	 *
	 * @param member has an account, where e-mails are chosen
	 */
	public record Reader(String address, String name, boolean member) {

		/**
		 * The name to greet with; empty when it looks like an advertisement, which
		 * someone else may have typed.
		 */
		String greeted() {
			return (this.name.matches(".*(://|www\\.|[/@\\\\<>]).*") || this.name.length() > 80) ? "" : this.name;
		}

	}

	static final String COLUMNS = "id, address, name, person_id is not null as member, locale, required, subject, title, body, button, link, stop_token, created_at";

	static Letter read(ResultSet row) throws SQLException {
		return new Letter(Objects.requireNonNull(row.getObject("id", UUID.class)),
				new Reader(row.getString("address"), row.getString("name"), row.getBoolean("member")),
				Locale.of(row.getString("locale")), row.getBoolean("required"), row.getString("subject"),
				row.getString("title"), row.getString("body"), row.getString("button"), row.getString("link"),
				row.getString("stop_token"), row.getTimestamp("created_at").toInstant());
	}

	/** The text in paragraphs. */
	public List<Paragraph> paragraphs() {
		return Paragraph.allOf(this.body);
	}

}
