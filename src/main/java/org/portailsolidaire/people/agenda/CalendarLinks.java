package org.portailsolidaire.people.agenda;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CalendarLinks extends Repository<CalendarLink, UUID> {

	/** At once, for SQL of the same transaction reads it too. */
	CalendarLink saveAndFlush(CalendarLink link);

	/** Whoever makes an address keeps its person for this transaction alone. */
	@Query(value = "select p.id from person p where p.id = :person for no key update of p", nativeQuery = true)
	Optional<UUID> lockPerson(UUID person);

	Optional<CalendarLink> findById(UUID person);

	/** Twice is once. */
	@Modifying
	@Query("delete from CalendarLink l where l.personId = ?1")
	void delete(UUID person);

}
