package org.portailsolidaire.platform.documents;

import java.util.UUID;

import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Identifies a stored document; grows with time (UUID version 7). */
public record DocumentId(UUID value) {

	static DocumentId next() {
		return new DocumentId(UuidVersion7Strategy.INSTANCE.generateUuid(null));
	}

}
