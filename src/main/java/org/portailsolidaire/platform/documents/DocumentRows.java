package org.portailsolidaire.platform.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the database knows of documents, their bytes apart. */
@Repository
class DocumentRows {

	private static final String INSERT = """
			insert into document (id, name, format, size, sha256, state, place, stored_at, stored_by, owner_id,
				next_scan_at)
			values (:id, :name, :format, :size, :sha256, :state, :place, :now, :by, :owner,
				case when :state = 'SCANNING' then cast(:now as timestamptz) end)
			""";

	private static final String FACTS = """
			select id, name, format, size, sha256, state, stored_at, stored_by
			from document
			where id = any(?)
			order by id
			""";

	private final JdbcClient jdbc;

	DocumentRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void give(UUID owner, UUID other) {
		this.jdbc.sql("update document set owner_id = ? where owner_id = ?").params(other, owner).update();
	}

	void insert(DocumentFacts facts, UUID owner, DocumentBytes.Place place) {
		this.jdbc.sql(INSERT)
			.param("id", facts.id().value())
			.param("name", facts.name())
			.param("format", facts.format().name())
			.param("size", facts.size())
			.param("sha256", facts.sha256())
			.param("state", facts.state().name())
			.param("place", place.name())
			.param("now", at(facts.storedAt()))
			.param("by", facts.storedBy().value())
			.param("owner", owner)
			.update();
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

	void delete(DocumentId id) {
		this.jdbc.sql("delete from document where id = ?").param(id.value()).update();
	}

	/** Those of some ids that have no row. */
	List<DocumentId> unknown(Collection<DocumentId> ids) {
		return this.jdbc.sql("""
				select id from unnest(?) as asked (id)
				where not exists (select from document where document.id = asked.id)
				""")
			.param(ids.stream().map(DocumentId::value).toArray(UUID[]::new))
			.query(UUID.class)
			.list()
			.stream()
			.map(DocumentId::new)
			.toList();
	}

	static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
