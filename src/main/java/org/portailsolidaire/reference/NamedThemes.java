package org.portailsolidaire.reference;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NamedThemes extends Repository<NamedTheme, String> {

	/** At once, for SQL of the same transaction reads it too. */
	NamedTheme saveAndFlush(NamedTheme theme);

	/** Kept for this transaction alone. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("from NamedTheme t where t.code = ?1")
	Optional<NamedTheme> lock(String code);

	/** Those beside which a theme has its place, with it, in their order. */
	@Query(value = """
			select o.* from theme o join theme t on o.family is not distinct from t.family
				and o.cross_cutting = t.cross_cutting
			where t.code = :code order by o.position
			""", nativeQuery = true)
	List<NamedTheme> besides(String code);

	/** All of them, kept for this transaction alone. */
	@Query(value = "select code from theme order by code for update", nativeQuery = true)
	List<String> lockAll();

	/** Two themes may have one place until this transaction ends. */
	@Modifying
	@Query(value = "set constraints theme_position_key deferred", nativeQuery = true)
	void comparePlacesAtTheEnd();

}
