package org.portailsolidaire.people.organisations;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.registers.NumberCheck;
import org.portailsolidaire.people.registers.NumberState;
import org.portailsolidaire.shared.PersonId;

/** A number that an organisation says is its own, with what staff said of it. */
@Embeddable
record DeclaredNumber(String number, @Enumerated(EnumType.STRING) NumberState state, @Nullable String reason,
		@Nullable UUID checkedBy, @Nullable Instant checkedAt) {

	static DeclaredNumber of(String number) {
		return new DeclaredNumber(number, NumberState.DECLARED, null, null, null);
	}

	NumberCheck check() {
		return new NumberCheck(this.state, this.reason, (this.checkedBy != null) ? new PersonId(this.checkedBy) : null,
				this.checkedAt);
	}

	DeclaredNumber checked(NumberCheck check) {
		return new DeclaredNumber(this.number, check.state(), check.reason(),
				(check.by() != null) ? check.by().value() : null, check.at());
	}

}
