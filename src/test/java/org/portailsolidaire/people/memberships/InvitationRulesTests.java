package org.portailsolidaire.people.memberships;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.platform.links.LinkToken;
import org.portailsolidaire.shared.PersonId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Invitations that expire, and requests that are answered once. */
@Tag("plain")
class InvitationRulesTests {

	private static final PersonId STAFF = new PersonId(UUID.randomUUID());

	private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

	@Test
	void anInvitationIsOpenForAFortnightAndForItsAddress() {
		InvitationFacts invitation = sent("Fanta@Racines.example").facts();

		assertThat(invitation.isFor("fanta@racines.EXAMPLE")).isTrue();
		assertThat(invitation.isFor("paul@racines.example")).isFalse();
		assertThat(invitation.life().isOpen(Instant.parse("2026-12-06T09:59:59Z"))).isTrue();
		assertThat(invitation.life().isOpen(Instant.parse("2026-12-06T10:00:00Z"))).isFalse();
	}

	@Test
	void anInvitationIsAnsweredOnce() {
		Invitation accepted = sent("f@racines.example");
		accepted.accept(STAFF, NOW);

		assertThat(accepted.facts().life().isOpen(NOW)).isFalse();
		assertThatIllegalStateException().isThrownBy(() -> accepted.accept(STAFF, NOW));
		assertThatIllegalStateException().isThrownBy(() -> accepted.refuse(STAFF, NOW));
		assertThatIllegalStateException().isThrownBy(() -> accepted.revoke(STAFF, NOW));
		assertThatIllegalStateException().isThrownBy(() -> accepted.send(LinkToken.draw(), NOW));
		assertThat(accepted.facts().wasAnswered(Instant.parse("2026-12-06T09:59:59Z"))).isTrue();
		assertThat(accepted.facts().wasAnswered(Instant.parse("2026-12-06T10:00:00Z"))).isFalse();
	}

	@Test
	void aRequestToJoinIsAnsweredOnce() {
		JoinRequest refused = JoinRequest.ask(OrganisationId.next(), STAFF, NOW);
		refused.refuse(STAFF, NOW);

		assertThatIllegalStateException().isThrownBy(() -> refused.accept(STAFF, NOW));
		assertThatIllegalStateException().isThrownBy(() -> refused.refuse(STAFF, NOW));
	}

	private static Invitation sent(String address) {
		Invitation invitation = Invitation.to(address, OrganisationId.next(), MemberRights.EDITOR, STAFF, NOW);
		invitation.send(LinkToken.draw(), NOW);
		return invitation;
	}

	@Test
	void aTokenIsLongNeverTwiceTheSameAndPrintsNothing() {
		assertThat(LinkToken.draw().value()).hasSize(43).isNotEqualTo(LinkToken.draw().value());
		assertThat(LinkToken.draw()).hasToString("LinkToken");
		assertThat(new LinkToken("a").digest()).hasSize(32);
	}

}
