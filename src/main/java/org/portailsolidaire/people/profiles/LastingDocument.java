package org.portailsolidaire.people.profiles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.platform.documents.DocumentId;
import org.portailsolidaire.shared.PersonId;

/**
 * A document of a kind that an organisation files once for all its dossiers. One that is
 * replaced stays for the dossiers that were filed with it.
 */
@Entity
@NullUnmarked
@SuppressWarnings("UnusedVariable") // some are read by queries alone
class LastingDocument {

	@Id
	private UUID id;

	@Version
	private Integer version;

	@Column(updatable = false)
	private UUID organisationId;

	@Column(updatable = false)
	private String kind;

	@Column(updatable = false)
	private UUID documentId;

	@Column(updatable = false)
	private LocalDate datedOn;

	@Column(updatable = false)
	private Instant filedAt;

	@Column(updatable = false)
	private UUID filedBy;

	private Instant replacedAt;

	protected LastingDocument() {
	}

	/**
	 * A kind of lasting document, and its rule.
	 *
	 * @param staleAfter months after its date; absent for what never goes out of date
	 */
	record Kind(String code, boolean required, @Nullable Integer staleAfter) {

		/** The first day on which a document of that date is out of date. */
		@Nullable LocalDate staleFrom(LocalDate datedOn) {
			return (this.staleAfter != null) ? datedOn.plusMonths(this.staleAfter).plusDays(1) : null;
		}

	}

	/**
	 * Files one.
	 * @param datedOn the day the document itself bears: of the meeting that voted it, of
	 * the end of the year that accounts are of
	 */
	static LastingDocument file(OrganisationId organisation, String kind, DocumentId document, LocalDate datedOn,
			PersonId by, Instant at) {
		LastingDocument filed = new LastingDocument();
		filed.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
		filed.organisationId = organisation.value();
		filed.kind = kind;
		filed.documentId = document.value();
		filed.datedOn = datedOn;
		filed.filedAt = at;
		filed.filedBy = by.value();
		return filed;
	}

	/** Another takes its place, once. */
	void replace(Instant at) {
		if (this.replacedAt != null) {
			throw new IllegalStateException("A document is replaced once");
		}
		this.replacedAt = at;
	}

}
