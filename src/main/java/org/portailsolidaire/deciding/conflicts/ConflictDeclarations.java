package org.portailsolidaire.deciding.conflicts;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface ConflictDeclarations extends Repository<ConflictDeclaration, UUID> {

	ConflictDeclaration saveAndFlush(ConflictDeclaration declaration);

	Optional<ConflictDeclaration> findByApplicationIdAndPersonId(UUID application, UUID person);

	void delete(ConflictDeclaration declaration);

}
