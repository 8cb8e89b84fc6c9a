package org.portailsolidaire.calls.calls;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.codec.digest.DigestUtils;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.documents.DocumentFacts;
import org.portailsolidaire.platform.documents.DocumentId;
import org.portailsolidaire.platform.documents.DocumentState;
import org.portailsolidaire.platform.documents.Documents;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

/** The blank models that calls offer for the documents they ask. */
@Service
public class BlankModels {

	private static final Map<String, String> MEDIA_TYPES = Map.of("odt", "application/vnd.oasis.opendocument.text",
			"ods", "application/vnd.oasis.opendocument.spreadsheet", "pdf", "application/pdf");

	private static final String MODEL = "select id, name, media_type, size, document_id from stored_file where id = any(?)";

	private final JdbcClient jdbc;

	private final Documents documents;

	BlankModels(JdbcClient jdbc, Documents documents) {
		this.jdbc = jdbc;
		this.documents = documents;
	}

	/**
	 * A stored model; size in bytes.
	 *
	 * @param document that holds its bytes, null for one that the portal brings
	 */
	public record Model(UUID id, String name, String mediaType, int size, @Nullable DocumentId document) {

		/** Where it is read, encoded. */
		public String path() {
			return "/modeles/" + this.id + "/" + UriUtils.encodePathSegment(this.name, StandardCharsets.UTF_8);
		}

	}

	/** Stores a model once: the same bytes under the same name give the same id. */
	@Transactional
	public UUID store(String name, byte[] content) {
		String type = MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
		if (type == null) {
			throw new IllegalArgumentException("Not a kind of blank model: " + name);
		}
		String sha256 = DigestUtils.sha256Hex(content);
		return this.jdbc.sql("select id from stored_file where sha256 = ? and name = ? and content is not null")
			.params(sha256, name)
			.query(UUID.class)
			.optional()
			.orElseGet(() -> {
				UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
				this.jdbc.sql(
						"insert into stored_file (id, name, media_type, size, sha256, content) values (?, ?, ?, ?, ?, ?)")
					.params(id, name, type, content.length, sha256, content)
					.update();
				return id;
			});
	}

	/** Makes a model of a document that was checked. */
	@Transactional
	public UUID store(DocumentFacts document) {
		UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
		this.jdbc
			.sql("insert into stored_file (id, name, media_type, size, sha256, document_id) values (?, ?, ?, ?, ?, ?)")
			.params(id, document.name(), document.format().mediaType(), document.size(), document.sha256(),
					document.id().value())
			.update();
		return id;
	}

	/** What is known of a model. */
	public Optional<Model> find(UUID id) {
		return find(List.of(id)).stream().findFirst();
	}

	/** What is known of several models. */
	public List<Model> find(Collection<UUID> ids) {
		return ids.isEmpty() ? List.of()
				: this.jdbc.sql(MODEL).param(ids.toArray(UUID[]::new)).query(BlankModels::model).list();
	}

	private static Model model(ResultSet row, int number) throws SQLException {
		UUID document = row.getObject("document_id", UUID.class);
		return new Model(row.getObject("id", UUID.class), row.getString("name"), row.getString("media_type"),
				row.getInt("size"), (document != null) ? new DocumentId(document) : null);
	}

	/** What is known of the safety of each of these models that is a document. */
	public Map<UUID, DocumentState> states(Collection<Model> models) {
		List<DocumentId> ids = models.stream().flatMap((model) -> Stream.ofNullable(model.document())).toList();
		Map<DocumentId, DocumentState> states = this.documents.find(ids)
			.stream()
			.collect(Collectors.toMap(DocumentFacts::id, DocumentFacts::state));
		return models.stream()
			.filter((model) -> model.document() != null && states.containsKey(model.document()))
			.collect(Collectors.toMap(Model::id, (model) -> Objects.requireNonNull(states.get(model.document()))));
	}

	/** The bytes of a model that is no document. */
	public byte[] content(Model model) {
		return this.jdbc.sql("select content from stored_file where id = ?")
			.param(model.id())
			.query(byte[].class)
			.single();
	}

}
