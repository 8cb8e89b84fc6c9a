package org.portailsolidaire.people.profiles;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.portailsolidaire.people.memberships.MemberChanges;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.platform.documents.CheckedFile;
import org.portailsolidaire.platform.documents.DocumentId;
import org.portailsolidaire.platform.documents.Documents;
import org.portailsolidaire.platform.documents.Reason;
import org.portailsolidaire.platform.documents.Receipt;
import org.portailsolidaire.shared.PersonId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files documents in the place of those there were. */
@Component
class LastingDocumentFiling {

	private final FiledLastingDocuments filed;

	private final MemberChanges members;

	private final Documents documents;

	private final Clock clock;

	LastingDocumentFiling(FiledLastingDocuments filed, MemberChanges members, Documents documents, Clock clock) {
		this.filed = filed;
		this.members = members;
		this.documents = documents;
		this.clock = clock;
	}

	/** Files a document; the reasons when it cannot. */
	@Transactional
	List<Reason> file(OrganisationId organisation, String kind, LocalDate datedOn, CheckedFile file, PersonId by) {
		return switch (this.documents.keep(file, organisation.value())) {
			case Receipt.Refused refused -> refused.reasons();
			case Receipt.Stored stored -> {
				replace(organisation, kind, datedOn, stored.document().id(), by);
				yield List.of();
			}
		};
	}

	private void replace(OrganisationId organisation, String kind, LocalDate datedOn, DocumentId document,
			PersonId by) {
		this.members.lock(organisation);
		Instant now = this.clock.instant();
		this.filed.findByOrganisationIdAndKindAndReplacedAtIsNull(organisation.value(), kind).ifPresent((present) -> {
			present.replace(now);
			this.filed.saveAndFlush(present);
		});
		this.filed.saveAndFlush(LastingDocument.file(organisation, kind, document, datedOn, by, now));
	}

}
