package org.portailsolidaire.people.accounts;

import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import org.jspecify.annotations.NullUnmarked;

import org.portailsolidaire.shared.PersonId;

/** A code for the day the phone is lost; it goes when it serves. */
@Entity
@NullUnmarked
@SuppressWarnings("UnusedVariable") // read by queries alone
class RecoveryCode {

	@EmbeddedId
	private Id id;

	@Version
	private Integer version;

	protected RecoveryCode() {
	}

	/** Whose, and the digest of which. */
	@Embeddable
	record Id(UUID personId, byte[] hash) {
	}

	static RecoveryCode of(PersonId person, byte[] hash) {
		RecoveryCode code = new RecoveryCode();
		code.id = new Id(person.value(), hash);
		return code;
	}

}
