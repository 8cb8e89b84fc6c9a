package org.portailsolidaire.calls;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.hibernate.id.uuid.UuidVersion7Strategy;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The blank models that calls offer for the documents they ask. */
@Service
public class BlankModels {

	private static final Map<String, String> MEDIA_TYPES = Map.of("odt", "application/vnd.oasis.opendocument.text",
			"ods", "application/vnd.oasis.opendocument.spreadsheet", "pdf", "application/pdf");

	private final JdbcClient jdbc;

	BlankModels(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A stored model; size in bytes.
	 */
	public record Model(UUID id, String name, String mediaType, int size) {
	}

	/** Stores a model once: the same bytes under the same name give the same id. */
	@Transactional
	public UUID store(String name, byte[] content) {
		String type = MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
		if (type == null) {
			throw new IllegalArgumentException("Not a kind of blank model: " + name);
		}
		String sha256 = sha256(content);
		return this.jdbc.sql("select id from stored_file where sha256 = ? and name = ?")
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

	/** What is known of a model. */
	public Optional<Model> find(UUID id) {
		return this.jdbc.sql("select id, name, media_type, size from stored_file where id = ?")
			.param(id)
			.query(Model.class)
			.optional();
	}

	/** What is known of several models. */
	public List<Model> find(Collection<UUID> ids) {
		return ids.isEmpty() ? List.of()
				: this.jdbc.sql("select id, name, media_type, size from stored_file where id = any(?)")
					.param(ids.toArray(UUID[]::new))
					.query(Model.class)
					.list();
	}

	/** The bytes of a model. */
	public byte[] content(Model model) {
		return this.jdbc.sql("select content from stored_file where id = ?")
			.param(model.id())
			.query(byte[].class)
			.single();
	}

	private static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
