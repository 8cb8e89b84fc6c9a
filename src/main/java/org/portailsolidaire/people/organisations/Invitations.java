package org.portailsolidaire.people.organisations;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.shared.Actor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invites people to be members, by links that they receive by e-mail. */
@Component
class Invitations {

	/** At a time: an owner is no sender of bulk mail. */
	private static final int MOST_OPEN = 30;

	private final InvitationRows rows;

	private final MemberChanges members;

	private final Memberships memberships;

	private final People people;

	private final OrganisationMessages messages;

	private final Organisations organisations;

	private final Clock clock;

	Invitations(InvitationRows rows, MemberChanges members, Memberships memberships, People people,
			OrganisationMessages messages, Organisations organisations, Clock clock) {
		this.rows = rows;
		this.members = members;
		this.memberships = memberships;
		this.people = people;
		this.messages = messages;
		this.organisations = organisations;
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

	/** Not answered yet, expired ones included. */
	List<Invitation> open(OrganisationId organisation) {
		return this.rows.open(organisation);
	}

	@Transactional
	Optional<InvitationRefusal> invite(Standing standing, String address, MemberRights rights, Actor by) {
		OrganisationId organisation = standing.organisation();
		if (this.people.withAddress(address)
			.flatMap((person) -> this.memberships.standing(person.id(), organisation))
			.isPresent()) {
			return Optional.of(InvitationRefusal.MEMBER_ALREADY);
		}
		if (this.rows.open(organisation).size() >= MOST_OPEN) {
			return Optional.of(InvitationRefusal.TOO_MANY);
		}
		Token token = Token.next();
		Invitation invitation = Invitation.to(address, organisation, rights, by.id(), this.clock.instant());
		if (!this.rows.add(invitation, token)) {
			return Optional.of(InvitationRefusal.INVITED_ALREADY);
		}
		send(invitation, token, standing, by);
		return Optional.empty();
	}

	/**
	 * Sends another link; the one of before opens nothing any more. The second of two
	 * clicks sends nothing: the link of the first would be dead when it comes.
	 */
	@Transactional
	boolean sendAgain(Standing standing, UUID id, Actor by) {
		Optional<Invitation> found = this.rows.openForAnswer(standing.organisation(), id);
		Instant now = this.clock.instant();
		found.filter((invitation) -> !invitation.wasJustSent(now)).ifPresent((invitation) -> {
			Token token = Token.next();
			Invitation again = invitation.sentAgain(now);
			this.rows.renew(again, token);
			send(again, token, standing, by);
		});
		return found.isPresent();
	}

	@Transactional
	boolean revoke(Standing standing, UUID id, Actor by) {
		Optional<Invitation> found = this.rows.openForAnswer(standing.organisation(), id);
		found.ifPresent((invitation) -> this.rows.answer(invitation.answered(InvitationState.REVOKED, by.id()),
				this.clock.instant()));
		return found.isPresent();
	}

	private void send(Invitation invitation, Token token, Standing standing, Actor by) {
		this.messages.tellAddress(OrganisationMessages.INVITATION,
				invitation.id() + "/" + invitation.expiresAt().toEpochMilli(), invitation.address(),
				"/invitations/" + token.value(), by.locale(), by.name(), standing.name());
	}

	/** The invitation that a link opens. */
	Optional<Invitation> find(Token token) {
		return this.rows.withToken(token).filter((invitation) -> invitation.isOpen(this.clock.instant()));
	}

	/** The invitation that a link opened, which was answered and has not expired. */
	Optional<Invitation> answered(Token token) {
		return this.rows.withToken(token).filter((invitation) -> invitation.wasAnswered(this.clock.instant()));
	}

	@Transactional
	Outcome accept(Token token, Actor actor) {
		return answer(token, actor, InvitationState.ACCEPTED);
	}

	@Transactional
	Outcome refuse(Token token, Actor actor) {
		return answer(token, actor, InvitationState.REFUSED);
	}

	private Outcome answer(Token token, Actor actor, InvitationState answer) {
		Instant now = this.clock.instant();
		Optional<Invitation> found = this.rows.withTokenForAnswer(token).filter((invitation) -> invitation.isOpen(now));
		if (found.isEmpty()) {
			return Outcome.DEAD;
		}
		if (!found.get().isFor(actor.address())) {
			return Outcome.OTHER_ADDRESS;
		}
		Invitation answered = found.get().answered(answer, actor.id());
		this.rows.answer(answered, now);
		if (answer == InvitationState.ACCEPTED) {
			this.members.join(answered.organisation(), actor.id(), answered.rights());
			this.memberships.use(actor.id(), answered.organisation());
		}
		return Outcome.DONE;
	}

	Organisations.Named organisation(Invitation invitation) {
		return this.organisations.find(invitation.organisation()).orElseThrow();
	}

}
