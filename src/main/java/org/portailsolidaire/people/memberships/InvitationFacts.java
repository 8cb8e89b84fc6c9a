package org.portailsolidaire.people.memberships;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.platform.links.InvitationLife;
import org.portailsolidaire.platform.links.InvitationState;
import org.portailsolidaire.shared.PersonId;

/**
 * An invitation as it is read.
 *
 * @param address in lower case
 */
public record InvitationFacts(UUID id, OrganisationId organisation, String address, MemberRights rights,
		PersonId invitedBy, InvitationLife life) {

	/**
	 * Whether its reader answered it, and its link is young enough to be pressed again.
	 */
	boolean wasAnswered(Instant now) {
		return (this.life.state() == InvitationState.ACCEPTED || this.life.state() == InvitationState.DECLINED)
				&& now.isBefore(this.life.expiresAt());
	}

	/** Whether it was sent to this address. */
	boolean isFor(String someAddress) {
		return this.address.equals(someAddress.toLowerCase(Locale.ROOT));
	}

}
