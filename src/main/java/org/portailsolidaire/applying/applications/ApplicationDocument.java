package org.portailsolidaire.applying.applications;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.documents.DocumentId;
import org.portailsolidaire.shared.PersonId;

/** A document that was joined to a dossier. Its number is that of no other, ever. */
@Entity
@NullUnmarked
@SuppressWarnings("UnusedVariable") // some are read by queries alone
class ApplicationDocument {

	@EmbeddedId
	private Id id;

	@Version
	private Integer version;

	@Column(updatable = false)
	private String title;

	@Column(updatable = false)
	private String asked;

	@Column(updatable = false)
	private UUID documentId;

	@Column(updatable = false)
	private Instant addedAt;

	@Column(updatable = false)
	private UUID addedBy;

	private Instant removedAt;

	protected ApplicationDocument() {
	}

	/** Its place in a dossier. */
	@Embeddable
	record Id(UUID applicationId, @JdbcTypeCode(SqlTypes.SMALLINT) int number) {
	}

	/**
	 * Joins a document.
	 * @param asked what the call asks for that it answers, null when it comes besides
	 */
	static ApplicationDocument join(Id id, @Nullable String asked, String title, DocumentId document, PersonId by,
			Instant at) {
		ApplicationDocument joined = new ApplicationDocument();
		joined.id = id;
		joined.title = title;
		joined.asked = asked;
		joined.documentId = document.value();
		joined.addedAt = at;
		joined.addedBy = by.value();
		return joined;
	}

	int number() {
		return this.id.number();
	}

	/** Takes it away, once. */
	void remove(Instant at) {
		if (this.removedAt == null) {
			this.removedAt = at;
		}
	}

	/** Is there again. */
	void putBack() {
		this.removedAt = null;
	}

}
