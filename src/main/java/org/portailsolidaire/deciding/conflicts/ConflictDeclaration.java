package org.portailsolidaire.deciding.conflicts;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.NullUnmarked;

import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.shared.PersonId;

/** What somebody says keeps them from judging a dossier. */
@Entity
@NullUnmarked
@SuppressWarnings("UnusedVariable") // some are read by queries alone
class ConflictDeclaration {

	@Id
	private UUID id;

	@Version
	private Integer version;

	@Column(updatable = false)
	private UUID applicationId;

	@Column(updatable = false)
	private UUID personId;

	private String reason;

	private Instant declaredAt;

	protected ConflictDeclaration() {
	}

	/**
	 * Declares a conflict.
	 * @param reason 1 to 1,000 characters
	 */
	static ConflictDeclaration of(ApplicationId application, PersonId person, String reason, Instant at) {
		ConflictDeclaration declaration = new ConflictDeclaration();
		declaration.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
		declaration.applicationId = application.value();
		declaration.personId = person.value();
		declaration.reason = reason;
		declaration.declaredAt = at;
		return declaration;
	}

	/** Says it in other words. */
	void reword(String other, Instant at) {
		this.reason = other;
		this.declaredAt = at;
	}

}
