package org.portailsolidaire.people.memberships;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.platform.links.LinkToken;
import org.portailsolidaire.shared.Actor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invites people to be members, by links that they receive by e-mail. */
@Component
class MemberInviting {

	/** At a time: an owner is no sender of bulk mail. */
	private static final int MOST_OPEN = 30;

	private final Invitations invitations;

	private final InvitationQuery query;

	private final MemberChanges members;

	private final Memberships memberships;

	private final People people;

	private final OrganisationMessages messages;

	private final Clock clock;

	MemberInviting(Invitations invitations, InvitationQuery query, MemberChanges members, Memberships memberships,
			People people, OrganisationMessages messages, Clock clock) {
		this.invitations = invitations;
		this.query = query;
		this.members = members;
		this.memberships = memberships;
		this.people = people;
		this.messages = messages;
		this.clock = clock;
	}

	/** What came of an answer. */
	enum Outcome {

		/** The person is a member now, or the answer is no. */
		DONE,

		/** The link opens nothing: never did, no longer, or was used. */
		DEAD,

		/** The invitation is for another address. */
		OTHER_ADDRESS

	}

	@Transactional
	Optional<InvitationRefusal> invite(Standing standing, String address, MemberRights rights, Actor by) {
		OrganisationId organisation = standing.organisation();
		this.members.lock(organisation);
		if (this.people.withAddress(address)
			.flatMap((person) -> this.memberships.standing(person.id(), organisation))
			.isPresent()) {
			return Optional.of(InvitationRefusal.MEMBER_ALREADY);
		}
		List<InvitationFacts> open = this.query.open(organisation);
		if (open.stream().anyMatch((invitation) -> invitation.isFor(address))) {
			return Optional.of(InvitationRefusal.INVITED_ALREADY);
		}
		if (open.size() >= MOST_OPEN) {
			return Optional.of(InvitationRefusal.TOO_MANY);
		}
		send(Invitation.to(address, organisation, rights, by.id(), this.clock.instant()), standing, by);
		return Optional.empty();
	}

	/**
	 * Sends another link; the one of before opens nothing any more. The second of two
	 * clicks sends nothing: the link of the first would be dead when it comes.
	 */
	@Transactional
	boolean sendAgain(Standing standing, UUID id, Actor by) {
		Optional<Invitation> found = this.invitations.lockOpen(standing.organisation().value(), id);
		found.filter((invitation) -> !invitation.facts().life().wasJustSent(this.clock.instant()))
			.ifPresent((invitation) -> send(invitation, standing, by));
		return found.isPresent();
	}

	private void send(Invitation invitation, Standing standing, Actor by) {
		LinkToken token = LinkToken.draw();
		invitation.send(token, this.clock.instant());
		InvitationFacts sent = this.invitations.saveAndFlush(invitation).facts();
		this.messages.tellAddress(OrganisationMessages.INVITATION,
				sent.id() + "/" + sent.life().expiresAt().toEpochMilli(), sent.address(),
				"/invitations/" + token.value(), by.locale(), by.name(), standing.name());
	}

	@Transactional
	boolean revoke(Standing standing, UUID id, Actor by) {
		Optional<Invitation> found = this.invitations.lockOpen(standing.organisation().value(), id);
		found.ifPresent((invitation) -> {
			invitation.revoke(by.id(), this.clock.instant());
			this.invitations.saveAndFlush(invitation);
		});
		return found.isPresent();
	}

	@Transactional
	Outcome accept(LinkToken token, Actor actor) {
		return answer(token, actor, (invitation, at) -> {
			InvitationFacts sent = invitation.facts();
			invitation.accept(actor.id(), at);
			this.invitations.saveAndFlush(invitation);
			this.members.join(sent.organisation(), actor.id(), sent.rights());
			this.memberships.use(actor.id(), sent.organisation());
		});
	}

	@Transactional
	Outcome refuse(LinkToken token, Actor actor) {
		return answer(token, actor, (invitation, at) -> {
			invitation.refuse(actor.id(), at);
			this.invitations.saveAndFlush(invitation);
		});
	}

	/** The organisation is locked first, as by who takes its invitations back. */
	private Outcome answer(LinkToken token, Actor actor, BiConsumer<Invitation, Instant> answer) {
		Instant now = this.clock.instant();
		this.query.find(token).ifPresent((open) -> this.members.lock(open.organisation()));
		Optional<Invitation> found = this.invitations.lockByToken(token.digest())
			.filter((invitation) -> invitation.facts().life().isOpen(now));
		if (found.isEmpty()) {
			return Outcome.DEAD;
		}
		if (!found.get().facts().isFor(actor.address())) {
			return Outcome.OTHER_ADDRESS;
		}
		answer.accept(found.get(), now);
		return Outcome.DONE;
	}

}
