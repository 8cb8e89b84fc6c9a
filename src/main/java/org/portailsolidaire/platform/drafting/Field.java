package org.portailsolidaire.platform.drafting;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.PersonId;

/**
 * A field as it stands.
 *
 * @param version the revision of the draft that changed it
 * @param by who did; null for who has no account, or none any more
 */
public record Field(String name, List<String> values, int version, @Nullable PersonId by) {

	boolean isBy(@Nullable PersonId person) {
		return (person == null) ? this.by == null : person.equals(this.by);
	}

}
