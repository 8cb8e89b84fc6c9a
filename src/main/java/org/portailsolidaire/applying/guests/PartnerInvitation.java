package org.portailsolidaire.applying.guests;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.NullUnmarked;

import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.platform.links.InvitationLife;
import org.portailsolidaire.platform.links.LinkToken;
import org.portailsolidaire.shared.PersonId;

/**
 * The local partner of an address, who is invited to write their step of a draft by a
 * link. Each sending has a link of its own, that voids the one before.
 */
@Entity
@NullUnmarked
@SuppressWarnings("UnusedVariable") // some are read by queries alone
class PartnerInvitation {

	/** How long a link serves. */
	static final Duration LIFE = Duration.ofDays(60);

	@Id
	private UUID id;

	@Version
	private Integer version;

	@Column(updatable = false)
	private UUID applicationId;

	@Column(updatable = false)
	private String address;

	@Column(updatable = false)
	private String language;

	private byte[] tokenHash;

	@Column(updatable = false)
	private UUID invitedBy;

	@Column(updatable = false)
	private Instant invitedAt;

	private InvitationLife life;

	private Instant writtenAt;

	private Instant finishedAt;

	protected PartnerInvitation() {
	}

	/** Invites someone to write in a language. */
	static PartnerInvitation to(ApplicationId application, String address, Language language, PersonId by, Instant at) {
		PartnerInvitation invitation = new PartnerInvitation();
		invitation.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
		invitation.applicationId = application.value();
		invitation.address = address;
		invitation.language = language.code();
		invitation.invitedBy = by.value();
		invitation.invitedAt = at;
		return invitation;
	}

	UUID id() {
		return this.id;
	}

	ApplicationId application() {
		return new ApplicationId(this.applicationId);
	}

	String address() {
		return this.address;
	}

	Language language() {
		return Language.of(this.language).orElseThrow();
	}

	Instant expiresAt() {
		return this.life.expiresAt();
	}

	/** When they said that they have finished, null while they write. */
	Instant finishedAt() {
		return this.finishedAt;
	}

	/** What no other act of an instant is called. */
	String act(Instant at) {
		return this.id + "/" + at.toEpochMilli();
	}

	boolean isEnded() {
		return this.life.isEnded();
	}

	/**
	 * The second of two clicks sends nothing: the link of the first would be dead when it
	 * comes.
	 */
	boolean maySendAgain(Instant at) {
		return !isEnded() && !this.life.wasJustSent(at);
	}

	/** Sends a link, that takes the place of the one before. */
	void send(LinkToken token, Instant at) {
		this.life = (this.life != null) ? this.life.sentAgain(at, LIFE) : InvitationLife.sent(at, LIFE);
		this.tokenHash = token.digest();
	}

	/** Its link was opened. */
	void see(Instant at) {
		this.life = this.life.opened(at);
	}

	/** The partner wrote: they have not finished, or not any more. */
	void write(Instant at) {
		this.writtenAt = at;
		this.finishedAt = null;
	}

	/**
	 * The partner has finished.
	 * @return false when they had said so already, and wrote nothing since
	 */
	boolean finish(Instant at) {
		if (this.finishedAt != null) {
			return false;
		}
		this.finishedAt = at;
		return true;
	}

	/** Is taken back; twice is once. */
	void end(PersonId by, Instant at) {
		if (!this.life.isEnded()) {
			this.life = this.life.withdrawn(by, at);
		}
	}

}
