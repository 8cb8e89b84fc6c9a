package org.portailsolidaire.calls.calls;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Identifies a call for ever. */
@Embeddable
public record CallId(@Column(name = "id") UUID value) {

	static CallId next() {
		return new CallId(UuidVersion7Strategy.INSTANCE.generateUuid(null));
	}

}
