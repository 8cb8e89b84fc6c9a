package org.portailsolidaire.applying.applications;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.PersonId;

/** A move of a dossier, for ever. */
@Entity
@Immutable
@NullUnmarked
@SuppressWarnings("UnusedVariable") // read by queries
class ApplicationTransition {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Enumerated(EnumType.STRING)
	private ApplicationState fromState;

	@Enumerated(EnumType.STRING)
	private ApplicationState toState;

	private Instant at;

	private UUID by;

	private String reason;

	protected ApplicationTransition() {
	}

	ApplicationTransition(ApplicationState from, ApplicationState to, PersonId by, Instant at,
			@Nullable String reason) {
		this.fromState = from;
		this.toState = to;
		this.at = at;
		this.by = by.value();
		this.reason = reason;
	}

}
