package org.portailsolidaire.platform.links;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.portailsolidaire.shared.PersonId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The life of invitations. */
@Tag("plain")
class InvitationLifeTests {

	private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

	private static final Duration LENGTH = Duration.ofDays(14);

	private static final Instant END = AT.plus(LENGTH);

	private static final PersonId BY = new PersonId(UUID.randomUUID());

	private static InvitationLife in(InvitationState state) {
		InvitationLife sent = InvitationLife.sent(AT, LENGTH);
		return switch (state) {
			case SENT, EXPIRED -> sent;
			case OPENED -> sent.opened(AT);
			case ACCEPTED -> sent.accepted(BY, AT);
			case DECLINED -> sent.declined(BY, AT);
			case WITHDRAWN -> sent.withdrawn(BY, AT);
		};
	}

	private static InvitationLife moved(InvitationLife life, InvitationState next, Instant at) {
		return switch (next) {
			case SENT -> life.sentAgain(at, LENGTH);
			case OPENED -> life.opened(at);
			case ACCEPTED -> life.accepted(BY, at);
			case DECLINED -> life.declined(BY, at);
			case WITHDRAWN -> life.withdrawn(BY, at);
			case EXPIRED -> throw new IllegalStateException("nothing expires by an act");
		};
	}

	@ParameterizedTest
	@EnumSource
	void goesWhereItsStateSays(InvitationState from) {
		Instant at = (from == InvitationState.EXPIRED) ? END : AT.plusSeconds(1);
		InvitationLife life = in(from);
		assertThat(life.at(at)).isEqualTo(from);
		for (InvitationState next : InvitationState.values()) {
			if (from.next().contains(next)) {
				assertThat(moved(life, next, at).at(at)).as("%s to %s", from, next).isEqualTo(next);
			}
			else {
				assertThatIllegalStateException().as("%s to %s", from, next).isThrownBy(() -> moved(life, next, at));
			}
		}
	}

	@Test
	void servesUntilItsEndExcluded() {
		InvitationLife life = InvitationLife.sent(AT, LENGTH);

		assertThat(life.isOpen(END.minusNanos(1))).isTrue();
		assertThat(life.isOpen(END)).isFalse();
		assertThat(life.isEnded()).as("its time alone is over").isFalse();
		assertThat(life.sentAgain(END, LENGTH).isOpen(END)).isTrue();
	}

	@Test
	void remembersWhoEndedItAndThatItWasOpened() {
		InvitationLife ended = InvitationLife.sent(AT, LENGTH)
			.opened(AT.plusSeconds(1))
			.declined(BY, AT.plusSeconds(2));

		assertThat(ended).isEqualTo(new InvitationLife(InvitationState.DECLINED, AT, END, AT.plusSeconds(1),
				AT.plusSeconds(2), BY.value()));
		assertThat(ended.wasEndedBy(BY)).isTrue();
		assertThat(ended.wasEndedBy(new PersonId(UUID.randomUUID()))).isFalse();
	}

	@Test
	void aSecondClickIsKnownForAMinute() {
		InvitationLife life = InvitationLife.sent(AT, LENGTH);

		assertThat(life.wasJustSent(AT.plusSeconds(59))).isTrue();
		assertThat(life.wasJustSent(AT.plusSeconds(60))).isFalse();
	}

}
