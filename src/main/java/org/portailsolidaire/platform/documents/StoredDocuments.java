package org.portailsolidaire.platform.documents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The documents whose bytes are kept. */
interface StoredDocuments extends Repository<Document, UUID> {

	/** At once: the bytes that follow in the same transaction point to it. */
	Document saveAndFlush(Document document);

	/** The one that waits for the longest time, for this transaction alone. */
	@Query(value = """
			select * from document where state = 'SCANNING' and next_scan_at <= ?1
			order by next_scan_at, id limit 1 for update skip locked
			""", nativeQuery = true)
	Optional<Document> lockNextToScan(Instant now);

	/** Kept for this transaction alone. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from Document d where d.id = ?1")
	Optional<Document> lock(UUID id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from Document d where d.state = UNSCANNED order by d.id limit 500")
	List<Document> lockUnscanned();

	@Modifying
	@Query("update Document d set d.ownerId = ?2, d.version = d.version + 1 where d.ownerId = ?1")
	void give(UUID owner, UUID other);

	@Modifying
	@Query("delete from Document d where d.id = ?1")
	void delete(UUID id);

}
