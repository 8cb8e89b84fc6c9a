package org.portailsolidaire.applying.applications;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

import org.portailsolidaire.shared.PersonId;

import org.springframework.data.domain.Persistable;

/** What was filed, word for word, for ever. Saved once, it is new each time. */
@Entity
@Immutable
@NullUnmarked
@SuppressWarnings("UnusedVariable") // read by queries
class ApplicationFiling implements Persistable<ApplicationFiling.Id> {

	@EmbeddedId
	private Id id;

	private int callVersion;

	private String content;

	private String sha256;

	private Instant filedAt;

	private UUID filedBy;

	private String signer;

	private String quality;

	protected ApplicationFiling() {
	}

	/** Which of a dossier's it is: from 1. */
	@Embeddable
	record Id(UUID applicationId, @JdbcTypeCode(SqlTypes.SMALLINT) int number) {
	}

	/** Keeps a content that someone signed. */
	static ApplicationFiling of(Opened opened, int number, Frozen content, Signature signature, PersonId by,
			Instant at) {
		ApplicationFiling filing = new ApplicationFiling();
		filing.id = new Id(opened.application().id().value(), number);
		filing.callVersion = opened.version();
		filing.content = content.content();
		filing.sha256 = content.sha256();
		filing.filedAt = at;
		filing.filedBy = by.value();
		filing.signer = signature.name();
		filing.quality = signature.quality();
		return filing;
	}

	@Override
	public Id getId() {
		return this.id;
	}

	@Override
	public boolean isNew() {
		return true;
	}

}
