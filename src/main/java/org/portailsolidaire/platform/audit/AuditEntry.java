package org.portailsolidaire.platform.audit;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.PersonId;

/**
 * A line of the log.
 *
 * @param name of the person, as it was
 * @param act the name of an {@link AuditAct}, maybe of an earlier version of the portal
 * @param kind the name of an {@link AuditObject.Kind}, likewise
 */
public record AuditEntry(long id, Instant at, PersonId person, String name, String act, String kind,
		@Nullable String objectId, @Nullable String label, Map<String, String> details, @Nullable String address,
		String reference) {

	public AuditEntry {
		details = Map.copyOf(details);
	}

}
