package org.portailsolidaire.people.memberships;

/** Why an invitation is not sent. */
public enum InvitationRefusal {

	/** The address is of a member. */
	MEMBER_ALREADY,

	/** The address has an invitation that waits for an answer. */
	INVITED_ALREADY,

	/** Too many invitations wait for an answer. */
	TOO_MANY;

	/** The key of its sentence. */
	public String key() {
		return switch (this) {
			case MEMBER_ALREADY -> "invitation.refus.membre";
			case INVITED_ALREADY -> "invitation.refus.invitee";
			case TOO_MANY -> "invitation.refus.trop";
		};
	}

}
