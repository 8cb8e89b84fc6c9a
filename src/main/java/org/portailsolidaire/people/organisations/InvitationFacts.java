package org.portailsolidaire.people.organisations;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.PersonId;

/**
 * An invitation as it is read.
 *
 * @param address in lower case
 * @param expiresAt excluded
 * @param answeredBy who accepted, refused or revoked it
 */
record InvitationFacts(UUID id, OrganisationId organisation, String address, MemberRights rights, PersonId invitedBy,
		Instant expiresAt, InvitationState state, @Nullable PersonId answeredBy) {

	/**
	 * Whether its reader answered it, and its link is young enough to be pressed again.
	 */
	boolean wasAnswered(Instant now) {
		return (this.state == InvitationState.ACCEPTED || this.state == InvitationState.REFUSED)
				&& now.isBefore(this.expiresAt);
	}

	/** Whether its link still does something. */
	boolean isOpen(Instant now) {
		return this.state == InvitationState.OPEN && now.isBefore(this.expiresAt);
	}

	/** Whether it was sent to this address. */
	boolean isFor(String someAddress) {
		return this.address.equals(someAddress.toLowerCase(Locale.ROOT));
	}

}
