package org.portailsolidaire.applying.advice;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.platform.links.InvitationLife;
import org.portailsolidaire.shared.PersonId;

/** A network, or the person of an address, who is invited to read a draft. */
@Entity
@NullUnmarked
@SuppressWarnings("UnusedVariable") // some are read by queries alone
class AdviserInvitation {

	/** How long one serves. */
	static final Duration LIFE = Duration.ofDays(60);

	@Id
	private UUID id;

	@Version
	private Integer version;

	@Column(updatable = false)
	private UUID applicationId;

	private UUID networkId;

	@Column(updatable = false)
	private String address;

	private UUID invitedBy;

	private Instant invitedAt;

	private InvitationLife life;

	protected AdviserInvitation() {
	}

	/** Invites a network, or an address: one of both. */
	static AdviserInvitation to(ApplicationId application, @Nullable OrganisationId network, @Nullable String address,
			PersonId by, Instant at) {
		AdviserInvitation invitation = new AdviserInvitation();
		invitation.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
		invitation.applicationId = application.value();
		invitation.networkId = (network != null) ? network.value() : null;
		invitation.address = address;
		invitation.invitedBy = by.value();
		invitation.invitedAt = at;
		invitation.life = InvitationLife.sent(at, LIFE);
		return invitation;
	}

	ApplicationId application() {
		return new ApplicationId(this.applicationId);
	}

	Instant expiresAt() {
		return this.life.expiresAt();
	}

	/** What no other sending of it is called. */
	String sending() {
		return this.id + "/" + this.invitedAt.toEpochMilli();
	}

	boolean isFor(@Nullable OrganisationId network, @Nullable String address) {
		return Objects.equals(this.networkId, (network != null) ? network.value() : null)
				&& Objects.equals(this.address, address);
	}

	/** Whether it serves, if nobody took it back. */
	boolean isOpen(Instant now) {
		return this.life.isOpen(now);
	}

	/** Serves again, once it no longer did. */
	void renew(PersonId by, Instant at) {
		this.life = this.life.sentAgain(at, LIFE);
		this.invitedBy = by.value();
		this.invitedAt = at;
	}

	/** Is taken back; twice is once. */
	void end(PersonId by, Instant at) {
		if (!this.life.isEnded()) {
			this.life = this.life.withdrawn(by, at);
		}
	}

	/** Is that of the network that its own became part of. */
	void passTo(OrganisationId kept) {
		this.networkId = kept.value();
	}

}
