package org.portailsolidaire.applications;

import java.util.UUID;

import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Identifies a dossier. */
public record ApplicationId(UUID value) {

	static ApplicationId next() {
		return new ApplicationId(UuidVersion7Strategy.INSTANCE.generateUuid(null));
	}

}
