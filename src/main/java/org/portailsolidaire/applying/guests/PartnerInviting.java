package org.portailsolidaire.applying.guests;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.applying.steps.Drafts.Draft;
import org.portailsolidaire.platform.links.LinkToken;
import org.portailsolidaire.shared.Actor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites local partners: sends, sends again, takes back. */
@Service
class PartnerInviting {

	/** At a time on one draft. */
	private static final int MOST = 5;

	private final PartnerInvitations invitations;

	private final PartnerMessages messages;

	private final Clock clock;

	PartnerInviting(PartnerInvitations invitations, PartnerMessages messages, Clock clock) {
		this.invitations = invitations;
		this.messages = messages;
		this.clock = clock;
	}

	/** What became of an invitation. */
	enum Outcome {

		/** It is sent. */
		SENT,
		/** One of that address is open already. */
		ALREADY,
		/** No more can be sent, or the dossier is no draft of theirs any more. */
		REFUSED

	}

	/** Invites the partner of an address; a second click sends nothing. */
	@Transactional
	Outcome invite(Draft draft, String address, Language language, Actor by) {
		if (this.invitations.lockDraft(draft.id().value(), by.id().value()).isEmpty()) {
			return Outcome.REFUSED;
		}
		List<PartnerInvitation> standing = this.invitations.findByApplicationIdAndLifeEndedAtIsNull(draft.id().value());
		if (standing.size() >= MOST) {
			return Outcome.REFUSED;
		}
		if (standing.stream().anyMatch((one) -> one.address().equals(address))) {
			return Outcome.ALREADY;
		}
		Instant now = this.clock.instant();
		send(draft, PartnerInvitation.to(draft.id(), address, language, by.id(), now), by, now);
		return Outcome.SENT;
	}

	/**
	 * Sends another link; the one of before opens nothing any more.
	 * @return whether there is such an invitation
	 */
	@Transactional
	boolean sendAgain(Draft draft, UUID id, Actor by) {
		boolean isDraft = this.invitations.lockDraft(draft.id().value(), by.id().value()).isPresent();
		Instant now = this.clock.instant();
		Optional<PartnerInvitation> found = this.invitations.lock(id, draft.id().value())
			.filter((one) -> !one.isEnded());
		found.filter((one) -> isDraft && one.maySendAgain(now)).ifPresent((one) -> send(draft, one, by, now));
		return found.isPresent();
	}

	private void send(Draft draft, PartnerInvitation invitation, Actor by, Instant now) {
		LinkToken token = LinkToken.draw();
		invitation.send(token, now);
		this.messages.invited(draft, this.invitations.saveAndFlush(invitation), token, by, now);
	}

	/** Takes an invitation back, at once; twice is once. */
	@Transactional
	boolean takeBack(ApplicationId application, UUID id, Actor by) {
		Optional<PartnerInvitation> invitation = this.invitations.lock(id, application.value());
		invitation.ifPresent((one) -> {
			one.end(by.id(), this.clock.instant());
			this.invitations.saveAndFlush(one);
		});
		return invitation.isPresent();
	}

}
