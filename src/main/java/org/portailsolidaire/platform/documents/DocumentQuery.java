package org.portailsolidaire.platform.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.portailsolidaire.platform.documents.storage.DocumentBytes;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of documents, as it is read. */
@Repository
class DocumentQuery {

	private static final String FACTS = """
			select id, name, format, size, sha256, state, stored_at, stored_by
			from document
			where id = any(?)
			order by id
			""";

	private final JdbcClient jdbc;

	DocumentQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<DocumentFacts> find(Collection<DocumentId> ids) {
		return ids.isEmpty() ? List.of()
				: this.jdbc.sql(FACTS)
					.param(ids.stream().map(DocumentId::value).toArray(UUID[]::new))
					.query((row, number) -> facts(row))
					.list();
	}

	private static DocumentFacts facts(ResultSet row) throws SQLException {
		return new DocumentFacts(new DocumentId(row.getObject("id", UUID.class)), row.getString("name"),
				DocumentFormat.valueOf(row.getString("format")), row.getLong("size"), row.getString("sha256"),
				DocumentState.valueOf(row.getString("state")),
				row.getObject("stored_at", OffsetDateTime.class).toInstant(),
				new PersonId(row.getObject("stored_by", UUID.class)));
	}

	Optional<DocumentBytes.Place> place(DocumentId id) {
		return this.jdbc.sql("select place from document where id = ?")
			.param(id.value())
			.query(String.class)
			.optional()
			.map(DocumentBytes.Place::valueOf);
	}

	/** Those of some ids that have no row. */
	List<UUID> unknown(Collection<UUID> ids) {
		return this.jdbc.sql("""
				select id from unnest(?) as asked (id)
				where not exists (select from document where document.id = asked.id)
				""").param(ids.toArray(UUID[]::new)).query(UUID.class).list();
	}

}
