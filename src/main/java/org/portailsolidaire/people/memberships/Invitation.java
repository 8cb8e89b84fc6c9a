package org.portailsolidaire.people.memberships;

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

import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.platform.links.InvitationLife;
import org.portailsolidaire.platform.links.LinkToken;
import org.portailsolidaire.shared.PersonId;

/** An invitation to become a member, bound to an e-mail address. It is answered once. */
@Entity
@NullUnmarked
@SuppressWarnings("UnusedVariable") // some are read by queries alone
class Invitation {

	private static final Duration LIFE = Duration.ofDays(14);

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

	private InvitationLife life;

	protected Invitation() {
	}

	public static Invitation to(String address, OrganisationId organisation, MemberRights rights, PersonId by,
			Instant at) {
		Invitation invitation = new Invitation();
		invitation.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
		invitation.organisationId = organisation.value();
		invitation.address = address.toLowerCase(Locale.ROOT);
		invitation.rights = rights;
		invitation.invitedBy = by.value();
		invitation.invitedAt = at;
		return invitation;
	}

	/**
	 * Sends it for a fortnight, whether it expired or not; the link of before opens
	 * nothing any more.
	 */
	void send(LinkToken link, Instant at) {
		this.life = (this.life != null) ? this.life.sentAgain(at, LIFE) : InvitationLife.sent(at, LIFE);
		this.tokenHash = link.digest();
	}

	void accept(PersonId by, Instant at) {
		this.life = this.life.accepted(by, at);
	}

	void refuse(PersonId by, Instant at) {
		this.life = this.life.declined(by, at);
	}

	void revoke(PersonId by, Instant at) {
		this.life = this.life.withdrawn(by, at);
	}

	InvitationFacts facts() {
		return new InvitationFacts(this.id, new OrganisationId(this.organisationId), this.address, this.rights,
				new PersonId(this.invitedBy), this.life);
	}

}
