package org.portailsolidaire.people.profiles;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** Whoever files one keeps its organisation for themselves. */
interface FiledLastingDocuments extends Repository<LastingDocument, UUID> {

	LastingDocument saveAndFlush(LastingDocument document);

	/** The present one of a kind. */
	Optional<LastingDocument> findByOrganisationIdAndKindAndReplacedAtIsNull(UUID organisation, String kind);

}
