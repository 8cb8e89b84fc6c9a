package org.portailsolidaire.people.organisations;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.hibernate.id.uuid.UuidVersion7Strategy;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.PersonId;

/**
 * An invitation to become a member, bound to an e-mail address.
 *
 * @param address in lower case
 * @param expiresAt excluded
 * @param answeredBy who accepted, refused or revoked it
 */
record Invitation(UUID id, OrganisationId organisation, String address, MemberRights rights, PersonId invitedBy,
		Instant invitedAt, Instant expiresAt, InvitationState state, @Nullable PersonId answeredBy) {

	private static final Duration LIFE = Duration.ofDays(14);

	/** Clicks that are closer mean the same. */
	private static final Duration CLICKS = Duration.ofMinutes(1);

	static Invitation to(String address, OrganisationId organisation, MemberRights rights, PersonId by, Instant now) {
		return new Invitation(UuidVersion7Strategy.INSTANCE.generateUuid(null), organisation,
				address.toLowerCase(Locale.ROOT), rights, by, now, now.plus(LIFE), InvitationState.OPEN, null);
	}

	/** The same invitation for another fortnight, whether it expired or not. */
	Invitation sentAgain(Instant now) {
		if (this.state != InvitationState.OPEN) {
			throw new IllegalStateException("An invitation that was answered is not sent again");
		}
		return new Invitation(this.id, this.organisation, this.address, this.rights, this.invitedBy, this.invitedAt,
				now.plus(LIFE), this.state, null);
	}

	/** Whether its link left a moment ago, as at the second of two clicks. */
	boolean wasJustSent(Instant now) {
		return this.expiresAt.isAfter(now.plus(LIFE).minus(CLICKS));
	}

	Invitation answered(InvitationState answer, PersonId by) {
		if (!this.state.next().contains(answer)) {
			throw new IllegalStateException("An invitation does not go from %s to %s".formatted(this.state, answer));
		}
		return new Invitation(this.id, this.organisation, this.address, this.rights, this.invitedBy, this.invitedAt,
				this.expiresAt, answer, by);
	}

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
