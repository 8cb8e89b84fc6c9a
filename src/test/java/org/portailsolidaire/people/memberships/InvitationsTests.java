package org.portailsolidaire.people.memberships;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.memberships.MemberInviting.Outcome;
import org.portailsolidaire.platform.links.LinkToken;
import org.portailsolidaire.shared.Actor;

import static org.assertj.core.api.Assertions.assertThat;

class InvitationsTests extends OrganisationCase {

	@Test
	void anInvitationIsAcceptedOnceByItsAddress() {
		Standing standing = this.world.association("Racines", this.fanta);
		assertThat(this.invitations.invite(standing, this.paul.address(), MemberRights.EDITOR, this.fanta)).isEmpty();
		LinkToken token = this.world.sentTo(this.paul);
		Actor other = this.world.person("Awa");

		assertThat(this.invitations.accept(token, other)).isEqualTo(Outcome.OTHER_ADDRESS);
		assertThat(this.memberships.standing(other.id(), standing.organisation())).isEmpty();
		assertThat(this.invitations.accept(token, this.paul)).isEqualTo(Outcome.DONE);
		assertThat(this.world.standing(this.paul, standing.organisation()).rights()).isEqualTo(MemberRights.EDITOR);
		assertThat(this.invitations.accept(token, this.paul)).isEqualTo(Outcome.DEAD);
		assertThat(this.invited.find(token)).isEmpty();
		assertThat(this.invitations.accept(LinkToken.draw(), this.paul)).isEqualTo(Outcome.DEAD);
	}

	@RepeatedTest(3)
	void twoClicksAtOnceMakeOneMember() throws Exception {
		Standing standing = this.world.association("Racines", this.fanta);
		this.invitations.invite(standing, this.paul.address(), MemberRights.READER, this.fanta);
		LinkToken token = this.world.sentTo(this.paul);

		assertThat(atOnce(() -> this.invitations.accept(token, this.paul),
				() -> this.invitations.accept(token, this.paul)))
			.containsExactlyInAnyOrder(Outcome.DONE, Outcome.DEAD);
	}

	@Test
	void anInvitationExpiresIsSentAgainRevokedOrRefused() {
		Standing standing = this.world.association("Racines", this.fanta);
		this.invitations.invite(standing, this.paul.address(), MemberRights.READER, this.fanta);
		LinkToken first = this.world.sentTo(this.paul);
		UUID id = this.invited.open(standing.organisation()).getFirst().id();
		assertThat(this.invitations.invite(standing, this.paul.address(), MemberRights.OWNER, this.fanta))
			.contains(InvitationRefusal.INVITED_ALREADY);

		this.clock.advance(Duration.ofDays(14));
		assertThat(this.invitations.accept(first, this.paul)).isEqualTo(Outcome.DEAD);
		assertThat(this.invitations.sendAgain(standing, id, this.fanta)).isTrue();
		LinkToken second = this.world.sentTo(this.paul);
		assertThat(second).isNotEqualTo(first);
		assertThat(this.invited.find(first)).isEmpty();
		assertThat(this.invited.find(second)).isPresent();

		assertThat(this.invitations.revoke(standing, id, this.fanta)).isTrue();
		assertThat(this.invitations.accept(second, this.paul)).isEqualTo(Outcome.DEAD);
		assertThat(this.invitations.revoke(standing, id, this.fanta)).isFalse();
		assertThat(this.invitations.sendAgain(standing, id, this.fanta)).isFalse();

		this.invitations.invite(standing, this.paul.address(), MemberRights.READER, this.fanta);
		assertThat(this.invitations.refuse(this.world.sentTo(this.paul), this.paul)).isEqualTo(Outcome.DONE);
		assertThat(this.memberships.standing(this.paul.id(), standing.organisation())).isEmpty();
	}

	@Test
	void twoClicksAtOnceSendOneLinkWhichOpens() throws Exception {
		Standing standing = this.world.association("Racines", this.fanta);
		this.invitations.invite(standing, this.paul.address(), MemberRights.READER, this.fanta);
		UUID id = this.invited.open(standing.organisation()).getFirst().id();
		this.clock.advance(Duration.ofHours(1));

		assertThat(atOnce(() -> this.invitations.sendAgain(standing, id, this.fanta),
				() -> this.invitations.sendAgain(standing, id, this.fanta)))
			.containsExactly(true, true);

		assertThat(told(this.paul)).containsExactly("organisations.invitation", "organisations.invitation");
		assertThat(this.invitations.accept(this.world.sentTo(this.paul), this.paul)).isEqualTo(Outcome.DONE);
	}

	@Test
	void theInvitationOfAnotherOrganisationCannotBeTouched() {
		Standing standing = this.world.association("Racines", this.fanta);
		Standing other = this.world.association("Autre", this.paul);
		this.invitations.invite(standing, "awa@racines.example", MemberRights.READER, this.fanta);
		UUID id = this.invited.open(standing.organisation()).getFirst().id();

		assertThat(this.invitations.revoke(other, id, this.paul)).isFalse();
		assertThat(this.invitations.sendAgain(other, id, this.paul)).isFalse();
		assertThat(this.invited.open(standing.organisation())).hasSize(1);
	}

	@Test
	void noTokenIsKeptNorShown() {
		Standing standing = this.world.association("Racines", this.fanta);
		this.invitations.invite(standing, this.paul.address(), MemberRights.READER, this.fanta);
		LinkToken token = this.world.sentTo(this.paul);

		assertThat(this.jdbc.sql("select invitation::text from invitation").query(String.class).single())
			.doesNotContain(token.value());
	}

	@Test
	void ownersAnswerWhoAsksToJoin() {
		Standing standing = this.world.association("Racines", this.fanta);
		this.requests.ask(standing.organisation(), this.paul);
		this.requests.ask(standing.organisation(), this.paul);
		UUID id = this.asking.pending(standing.organisation()).getFirst().id();

		assertThat(this.asking.pending(standing.organisation())).hasSize(1);
		assertThat(this.asking.waiting(this.paul.id())).isOne();
		assertThat(told(this.fanta)).containsExactly("organisations.demande");
		assertThat(this.requests.refuse(this.world.association("Autre", this.paul), id, this.paul)).isFalse();
		assertThat(this.requests.accept(standing, id, MemberRights.READER, this.fanta)).isTrue();
		assertThat(this.requests.accept(standing, id, MemberRights.OWNER, this.fanta)).isFalse();
		assertThat(this.world.standing(this.paul, standing.organisation()).rights()).isEqualTo(MemberRights.READER);
		assertThat(told(this.paul)).containsExactly("organisations.demande-acceptee");
	}

}
