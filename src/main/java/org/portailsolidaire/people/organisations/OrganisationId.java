package org.portailsolidaire.people.organisations;

import java.util.UUID;

import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Identifies an organisation for ever. */
public record OrganisationId(UUID value) {

	public static OrganisationId next() {
		return new OrganisationId(UuidVersion7Strategy.INSTANCE.generateUuid(null));
	}

}
