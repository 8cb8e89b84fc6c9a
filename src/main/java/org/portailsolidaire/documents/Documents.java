package org.portailsolidaire.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The documents that people attach. Nothing here says who may see one: the module that
 * keeps its id does, by its own questions.
 */
@Service
public class Documents {

	private static final String FACTS = """
			select id, name, format, size, sha256, state, stored_at, stored_by
			from document
			where id = any(?)
			""";

	private final JdbcClient jdbc;

	private final DocumentBytes bytes;

	private final DocumentSettings settings;

	private final Clock clock;

	Documents(JdbcClient jdbc, DocumentBytes bytes, DocumentSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.bytes = bytes;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Checks a file and keeps it, or says all that is wrong with it. Called within a
	 * transaction, the document is kept with the rest of the act or not at all.
	 * @throws UncheckedIOException when the upload is interrupted; nothing is kept
	 */
	public Receipt store(Upload upload) {
		try (Spool spool = Spool.of(upload.bytes(), this.settings.largest(upload.kind()))) {
			if (spool.size() == 0) {
				return new Receipt.Refused(List.of(Reason.of("documents.refus.vide")));
			}
			return keep(upload, spool);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Receipt keep(Upload upload, Spool spool) throws IOException {
		DocumentFacts facts = new DocumentFacts(DocumentId.next(), upload.name(), DocumentFormat.PDF, spool.size(),
				spool.sha256(), DocumentState.UNSCANNED, this.clock.instant(), upload.by());
		Path file = spool.file();
		this.bytes.keep(facts.id(), file, () -> insert(facts));
		return new Receipt.Stored(facts);
	}

	private void insert(DocumentFacts facts) {
		this.jdbc.sql("""
				insert into document (id, name, format, size, sha256, state, place, stored_at, stored_by)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(facts.id().value(), facts.name(), facts.format().name(), facts.size(), facts.sha256(),
					facts.state().name(), this.bytes.place().name(), facts.storedAt().atOffset(ZoneOffset.UTC),
					facts.storedBy().value())
			.update();
	}

	/** What is known of a document. */
	public Optional<DocumentFacts> find(DocumentId id) {
		return find(List.of(id)).stream().findFirst();
	}

	/**
	 * What is known of several documents, in one question; those that are gone are left
	 * out.
	 */
	public List<DocumentFacts> find(Collection<DocumentId> ids) {
		return ids.isEmpty() ? List.of()
				: this.jdbc.sql(FACTS)
					.param(ids.stream().map(DocumentId::value).toArray(UUID[]::new))
					.query((row, number) -> new DocumentFacts(new DocumentId(row.getObject("id", UUID.class)),
							row.getString("name"), DocumentFormat.valueOf(row.getString("format")), row.getLong("size"),
							row.getString("sha256"), DocumentState.valueOf(row.getString("state")),
							row.getObject("stored_at", OffsetDateTime.class).toInstant(),
							new PersonId(row.getObject("stored_by", UUID.class))))
					.list();
	}

	/**
	 * A document to read.
	 * @throws DocumentWithheldException when it is gone, not scanned yet or in quarantine
	 */
	public DocumentContent open(DocumentId id) {
		DocumentFacts facts = find(id).filter((document) -> document.state().isServed())
			.orElseThrow(() -> new DocumentWithheldException(id));
		return new DocumentContent(facts, () -> this.bytes.read(id));
	}

	/** Deletes a document and its bytes; nothing happens when it is gone already. */
	public void delete(DocumentId id) {
		this.bytes.delete(id, () -> this.jdbc.sql("delete from document where id = ?").param(id.value()).update());
	}

}
