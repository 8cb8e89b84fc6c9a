package org.portailsolidaire.people.organisations;

import java.util.Set;

/** What became of an invitation; that it expired follows from the time. */
enum InvitationState {

	/** Sent, not answered. */
	OPEN,

	/** Its link was used: the person is a member. */
	ACCEPTED,

	/** The person said no. */
	REFUSED,

	/** An owner took it back. */
	REVOKED;

	Set<InvitationState> next() {
		return switch (this) {
			case OPEN -> Set.of(ACCEPTED, REFUSED, REVOKED);
			case ACCEPTED, REFUSED, REVOKED -> Set.of();
		};
	}

}
