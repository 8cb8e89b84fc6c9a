package org.portailsolidaire.applying.applications;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Identifies a dossier. */
@Embeddable
public record ApplicationId(@Column(name = "id") UUID value) {

	static ApplicationId next() {
		return new ApplicationId(UuidVersion7Strategy.INSTANCE.generateUuid(null));
	}

}
