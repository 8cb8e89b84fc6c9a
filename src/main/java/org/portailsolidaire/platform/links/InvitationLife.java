package org.portailsolidaire.platform.links;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.PersonId;

/**
 * The life of an invitation, which its table keeps in columns of these names. It is
 * answered or taken back once.
 *
 * @param state as it is kept: that its time is over is not
 * @param sentAt when its present link left
 * @param expiresAt excluded
 * @param openedAt when its link was opened last
 * @param endedAt when it was answered or taken back
 */
@Embeddable
public record InvitationLife(@Enumerated(EnumType.STRING) InvitationState state, Instant sentAt, Instant expiresAt,
		@Nullable Instant openedAt, @Nullable Instant endedAt, @Nullable UUID endedBy) {

	/** Clicks that are closer mean the same. */
	private static final Duration CLICKS = Duration.ofMinutes(1);

	/** That of one that leaves for the first time. */
	public static InvitationLife sent(Instant at, Duration length) {
		return new InvitationLife(InvitationState.SENT, at, at.plus(length), null, null, null);
	}

	/** As a row has it. */
	public static InvitationLife of(ResultSet row) throws SQLException {
		return new InvitationLife(InvitationState.valueOf(row.getString("state")),
				row.getTimestamp("sent_at").toInstant(), row.getTimestamp("expires_at").toInstant(),
				instant(row.getTimestamp("opened_at")), instant(row.getTimestamp("ended_at")),
				row.getObject("ended_by", UUID.class));
	}

	/** Where it is at an instant. */
	public InvitationState at(Instant now) {
		return (this.state.isOpen() && !now.isBefore(this.expiresAt)) ? InvitationState.EXPIRED : this.state;
	}

	/** Whether its link still does something. */
	public boolean isOpen(Instant now) {
		return at(now).isOpen();
	}

	/** Whether it was answered or taken back. */
	public boolean isEnded() {
		return !this.state.isOpen();
	}

	/** Whether its link left a moment ago, as at the second of two clicks. */
	public boolean wasJustSent(Instant now) {
		return now.isBefore(this.sentAt.plus(CLICKS));
	}

	public boolean wasEndedBy(PersonId person) {
		return person.value().equals(this.endedBy);
	}

	/** Another link leaves in the place of the one before. */
	public InvitationLife sentAgain(Instant at, Duration length) {
		return moveTo(InvitationState.SENT, at,
				new InvitationLife(InvitationState.SENT, at, at.plus(length), this.openedAt, null, null));
	}

	public InvitationLife opened(Instant at) {
		return moveTo(InvitationState.OPENED, at,
				new InvitationLife(InvitationState.OPENED, this.sentAt, this.expiresAt, at, null, null));
	}

	public InvitationLife accepted(PersonId by, Instant at) {
		return end(InvitationState.ACCEPTED, by, at);
	}

	public InvitationLife declined(PersonId by, Instant at) {
		return end(InvitationState.DECLINED, by, at);
	}

	public InvitationLife withdrawn(PersonId by, Instant at) {
		return end(InvitationState.WITHDRAWN, by, at);
	}

	private InvitationLife end(InvitationState end, PersonId by, Instant at) {
		return moveTo(end, at, new InvitationLife(end, this.sentAt, this.expiresAt, this.openedAt, at, by.value()));
	}

	private InvitationLife moveTo(InvitationState next, Instant at, InvitationLife moved) {
		InvitationState now = at(at);
		if (!now.next().contains(next)) {
			throw new IllegalStateException("An invitation does not go from %s to %s".formatted(now, next));
		}
		return moved;
	}

	private static @Nullable Instant instant(@Nullable Timestamp at) {
		return (at != null) ? at.toInstant() : null;
	}

}
