package org.portailsolidaire.people.organisations;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.NullUnmarked;

import org.portailsolidaire.platform.links.LinkToken;
import org.portailsolidaire.shared.PersonId;

/** An invitation to become a member, bound to an e-mail address. It is answered once. */
@Entity
@NullUnmarked
@SuppressWarnings("UnusedVariable") // some are read by queries alone
class Invitation {

	private static final Duration LIFE = Duration.ofDays(14);

	/** Clicks that are closer mean the same. */
	private static final Duration CLICKS = Duration.ofMinutes(1);

	@Id
	private UUID id;

	@Version
	private Integer version;

	@Column(updatable = false)
	private UUID organisationId;

	@Column(updatable = false)
	private String address;

	@Column(updatable = false)
	@Enumerated(EnumType.STRING)
	private MemberRights rights;

	private byte[] tokenHash;

	@Column(updatable = false)
	private UUID invitedBy;

	@Column(updatable = false)
	private Instant invitedAt;

	private Instant expiresAt;

	@Enumerated(EnumType.STRING)
	private InvitationState state;

	private Instant answeredAt;

	private UUID answeredBy;

	protected Invitation() {
	}

	static Invitation to(String address, OrganisationId organisation, MemberRights rights, PersonId by, Instant at) {
		Invitation invitation = new Invitation();
		invitation.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
		invitation.organisationId = organisation.value();
		invitation.address = address.toLowerCase(Locale.ROOT);
		invitation.rights = rights;
		invitation.invitedBy = by.value();
		invitation.invitedAt = at;
		invitation.state = InvitationState.OPEN;
		return invitation;
	}

	/**
	 * Sends it for a fortnight, whether it expired or not; the link of before opens
	 * nothing any more.
	 */
	void send(LinkToken link, Instant at) {
		if (this.state != InvitationState.OPEN) {
			throw new IllegalStateException("An invitation that was answered is not sent again");
		}
		this.tokenHash = link.digest();
		this.expiresAt = at.plus(LIFE);
	}

	/** Whether its link left a moment ago, as at the second of two clicks. */
	boolean wasJustSent(Instant now) {
		return this.expiresAt.isAfter(now.plus(LIFE).minus(CLICKS));
	}

	void accept(PersonId by, Instant at) {
		moveTo(InvitationState.ACCEPTED, by, at);
	}

	void refuse(PersonId by, Instant at) {
		moveTo(InvitationState.REFUSED, by, at);
	}

	void revoke(PersonId by, Instant at) {
		moveTo(InvitationState.REVOKED, by, at);
	}

	private void moveTo(InvitationState next, PersonId by, Instant at) {
		if (!this.state.next().contains(next)) {
			throw new IllegalStateException("An invitation does not go from %s to %s".formatted(this.state, next));
		}
		this.state = next;
		this.answeredBy = by.value();
		this.answeredAt = at;
	}

	InvitationFacts facts() {
		return new InvitationFacts(this.id, new OrganisationId(this.organisationId), this.address, this.rights,
				new PersonId(this.invitedBy), this.expiresAt, this.state,
				(this.answeredBy != null) ? new PersonId(this.answeredBy) : null);
	}

}
