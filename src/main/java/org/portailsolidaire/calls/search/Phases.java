package org.portailsolidaire.calls.search;

import java.util.Optional;
import java.util.stream.Stream;

import org.portailsolidaire.calls.calls.CallPhase;

/** The words of addresses for the phases of a call. */
public final class Phases {

	private Phases() {
	}

	/** The word for a phase: {@code ouvert}, {@code bientot} or {@code clos}. */
	public static String code(CallPhase phase) {
		return switch (phase) {
			case OPEN -> "ouvert";
			case UPCOMING -> "bientot";
			case CLOSED -> "clos";
		};
	}

	public static Optional<CallPhase> of(String code) {
		return Stream.of(CallPhase.values()).filter((phase) -> code(phase).equals(code)).findFirst();
	}

}
