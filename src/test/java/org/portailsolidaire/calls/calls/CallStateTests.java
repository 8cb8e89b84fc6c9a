package org.portailsolidaire.calls.calls;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.portailsolidaire.shared.PersonId;

import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@Tag("plain")
class CallStateTests {

	private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

	private static final PersonId SOMEONE = new PersonId(UUID.randomUUID());

	private static final CallContent CONTENT = CallContent.titled("Appel");

	private static final Set<List<CallState>> ALLOWED = Set.of(List.of(CallState.DRAFT, CallState.PUBLISHED),
			List.of(CallState.PUBLISHED, CallState.ARCHIVED), List.of(CallState.ARCHIVED, CallState.PUBLISHED));

	static Stream<Arguments> everyPair() {
		return Stream.of(CallState.values())
			.flatMap((from) -> Stream.of(CallState.values()).map((to) -> Arguments.of(from, to)));
	}

	@ParameterizedTest
	@MethodSource("everyPair")
	void goesOnlyWhereItMay(CallState from, CallState to) {
		assertThat(from.next().contains(to)).isEqualTo(ALLOWED.contains(List.of(from, to)));
	}

	@ParameterizedTest
	@MethodSource("everyPair")
	void theCallItselfRefusesTheOtherMoves(CallState from, CallState to) {
		Call call = call();
		ReflectionTestUtils.setField(call, "state", from);
		if (ALLOWED.contains(List.of(from, to))) {
			move(call, to);
			assertThat(call.state()).isEqualTo(to);
		}
		else {
			assertThatIllegalStateException().isThrownBy(() -> move(call, to));
			assertThat(call.state()).isEqualTo(from);
		}
	}

	@Test
	void isArchivedAtAnInstantAndPutBackAsItWas() {
		Call call = call();
		call.publish(CONTENT, null, NOW, null, SOMEONE);
		call.archive("Plus de budget.", SOMEONE, NOW);
		assertThat(call).returns(CallState.ARCHIVED, Call::state).returns(NOW, Call::archivedAt);
		assertThatIllegalStateException().isThrownBy(() -> call.publish(CONTENT, null, NOW, null, SOMEONE));
		call.restore(SOMEONE, NOW);
		assertThat(call).returns(CallState.PUBLISHED, Call::state).returns(null, Call::archivedAt);
		assertThat(moves(call)).containsExactly("DRAFT PUBLISHED null", "PUBLISHED ARCHIVED Plus de budget.",
				"ARCHIVED PUBLISHED null");
		assertThat(events(call)).containsExactly(new CallPublished(call.id(), 1),
				new CallArchived(call.id(), NOW, "Plus de budget."), new CallRestored(call.id(), NOW));
	}

	@Test
	void isADraftFirstAndPublishedAgainAndAgain() {
		Call call = call();
		assertThat(call.state()).isEqualTo(CallState.DRAFT);
		CallVersion first = call.publish(CONTENT, null, NOW, null, null);
		CallVersion second = call.publish(CONTENT, first, NOW.plusSeconds(1), "Autre titre.", SOMEONE);
		assertThat(call.state()).isEqualTo(CallState.PUBLISHED);
		assertThat(List.of(first, second)).extracting(CallVersion::number).containsExactly(1, 2);
		assertThat(moves(call)).containsExactly("DRAFT PUBLISHED null");
		assertThat(events(call)).containsExactly(new CallPublished(call.id(), 1), new CallPublished(call.id(), 2),
				new CallChanged(call.id(), 2, NOW.plusSeconds(1), null, null));
	}

	@Test
	void itsAddressLeadsOnOnceItIsPublic() {
		Call call = call();
		call.address("autre");
		call.publish(CONTENT, null, NOW, null, SOMEONE);
		assertThatIllegalStateException().isThrownBy(() -> call.address("encore"));
		call.move("encore");
		assertThat(call.slug()).isEqualTo("encore");
		assertThat(call.had("autre")).isTrue();
		call.move("autre");
		assertThat(call.had("autre")).isFalse();
		assertThat(call.had("encore")).isTrue();
	}

	private static void move(Call call, CallState to) {
		ReflectionTestUtils.invokeMethod(call, "moveTo", to, SOMEONE, NOW, "");
	}

	private static List<String> moves(Call call) {
		return ((List<?>) Objects.requireNonNull(ReflectionTestUtils.getField(call, "history"))).stream()
			.map((move) -> Stream.of("fromState", "toState", "reason")
				.map((field) -> String.valueOf(ReflectionTestUtils.getField(move, field)))
				.collect(Collectors.joining(" ")))
			.toList();
	}

	private static Collection<Object> events(Call call) {
		return Objects.requireNonNull(ReflectionTestUtils.<Collection<Object>>invokeMethod(call, "domainEvents"));
	}

	@ParameterizedTest
	@EnumSource
	void noStateLeadsToItself(CallState state) {
		assertThat(state.next()).doesNotContain(state);
	}

	private static Call call() {
		return Call.draft("appel", "essai", "1", CONTENT);
	}

}
