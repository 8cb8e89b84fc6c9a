package org.portailsolidaire.applying.advice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.advice.AdvisersQuery.Network;
import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.applying.steps.Drafts.Draft;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.shared.Actor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites advisers to read a draft, and takes that back. */
@Service
class Advisers {

	/** At a time on one draft: an association is no sender of bulk mail. */
	private static final int MOST = 10;

	private final AdviserInvitations invitations;

	private final AdviceMessages messages;

	private final Clock clock;

	Advisers(AdviserInvitations invitations, AdviceMessages messages, Clock clock) {
		this.invitations = invitations;
		this.messages = messages;
		this.clock = clock;
	}

	/** What became of an invitation. */
	enum Outcome {

		/** It is sent. */
		SENT,
		/** The same was sent already, and serves. */
		ALREADY,
		/** No more can be sent, or the dossier is no draft of theirs any more. */
		REFUSED

	}

	/**
	 * Invites a whole network, or the person of an address; a second click sends nothing.
	 */
	@Transactional
	Outcome invite(Draft draft, @Nullable Network network, @Nullable String address, Actor by) {
		if (this.invitations.lockDraft(draft.id().value(), by.id().value()).isEmpty()) {
			return Outcome.REFUSED;
		}
		Instant now = this.clock.instant();
		List<AdviserInvitation> standing = this.invitations.findByApplicationIdAndLifeEndedAtIsNull(draft.id().value());
		if (standing.stream().filter((one) -> one.isOpen(now)).count() >= MOST) {
			return Outcome.REFUSED;
		}
		OrganisationId invited = (network != null) ? network.id() : null;
		AdviserInvitation invitation = standing.stream()
			.filter((one) -> one.isFor(invited, address))
			.findFirst()
			.orElse(null);
		if (invitation == null) {
			invitation = AdviserInvitation.to(draft.id(), invited, address, by.id(), now);
		}
		else if (invitation.isOpen(now)) {
			return Outcome.ALREADY;
		}
		else {
			invitation.renew(by.id(), now);
		}
		this.invitations.saveAndFlush(invitation);
		this.messages.invited(draft, invitation, network, address, by);
		return Outcome.SENT;
	}

	/**
	 * Takes an invitation back, at once; empty hands for who has no part in the draft.
	 */
	@Transactional
	boolean takeBack(ApplicationId application, UUID id, Actor by) {
		Optional<AdviserInvitation> invitation = this.invitations.lock(id, application.value());
		invitation.ifPresent((one) -> {
			one.end(by.id(), this.clock.instant());
			this.invitations.saveAndFlush(one);
		});
		return invitation.isPresent();
	}

}
