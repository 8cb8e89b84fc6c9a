package org.portailsolidaire.people.registers;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.PersonId;

/**
 * What staff said of a number.
 *
 * @param reason why it was refused
 */
public record NumberCheck(NumberState state, @Nullable String reason, @Nullable PersonId by, @Nullable Instant at) {

	public static NumberCheck declared() {
		return new NumberCheck(NumberState.DECLARED, null, null, null);
	}

	public NumberCheck verified(PersonId checker, Instant now) {
		return moveTo(NumberState.VERIFIED, null, checker, now);
	}

	public NumberCheck refused(String why, PersonId checker, Instant now) {
		if (why.isBlank()) {
			throw new IllegalArgumentException("A refusal says why");
		}
		return moveTo(NumberState.REFUSED, why, checker, now);
	}

	private NumberCheck moveTo(NumberState next, @Nullable String why, PersonId checker, Instant now) {
		if (!this.state.next().contains(next)) {
			throw new IllegalStateException("A number does not go from %s to %s".formatted(this.state, next));
		}
		return new NumberCheck(next, why, checker, now);
	}

}
