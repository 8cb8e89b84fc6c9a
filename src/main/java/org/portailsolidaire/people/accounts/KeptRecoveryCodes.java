package org.portailsolidaire.people.accounts;

import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface KeptRecoveryCodes extends Repository<RecoveryCode, RecoveryCode.Id> {

	void saveAllAndFlush(Iterable<RecoveryCode> codes);

	int countByIdPersonId(UUID person);

	/** Uses one; 1 for the first who does. */
	@Modifying
	@Query("delete from RecoveryCode c where c.id.personId = ?1 and c.id.hash = ?2")
	int use(UUID person, byte[] hash);

	@Modifying
	@Query("delete from RecoveryCode c where c.id.personId = ?1")
	void forget(UUID person);

}
