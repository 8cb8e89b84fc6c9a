package org.portailsolidaire.applying.intake;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface Exchanges extends Repository<ExchangeMessage, UUID> {

	/** At once, for SQL of the same transaction reads it too. */
	ExchangeMessage saveAndFlush(ExchangeMessage message);

	Optional<ExchangeMessage> findById(UUID id);

}
