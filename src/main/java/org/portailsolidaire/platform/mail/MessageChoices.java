package org.portailsolidaire.platform.mail;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MessageChoices extends Repository<MessageChoice, UUID> {

	/** At once, for SQL of the same transaction reads it too. */
	MessageChoice saveAndFlush(MessageChoice choice);

	void delete(MessageChoice choice);

	@Query("""
			from MessageChoice c where c.kind = :kind and c.personId is not distinct from :person
				and c.address is not distinct from :address
			""")
	Optional<MessageChoice> of(@Nullable UUID person, @Nullable String address, String kind);

	@Modifying
	@Query("delete from MessageChoice c where c.personId = ?1")
	void forget(UUID person);

}
