package org.portailsolidaire.calls.calls;

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

/** A move of a call, for ever. */
@Entity
@Immutable
@NullUnmarked
@SuppressWarnings("UnusedVariable") // read by queries
class CallTransition {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Enumerated(EnumType.STRING)
	private CallState fromState;

	@Enumerated(EnumType.STRING)
	private CallState toState;

	private Instant at;

	private UUID by;

	private String reason;

	protected CallTransition() {
	}

	CallTransition(CallState from, CallState to, @Nullable PersonId by, Instant at, @Nullable String reason) {
		this.fromState = from;
		this.toState = to;
		this.at = at;
		this.by = (by != null) ? by.value() : null;
		this.reason = reason;
	}

}
