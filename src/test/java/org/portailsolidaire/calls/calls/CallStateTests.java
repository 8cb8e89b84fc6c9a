package org.portailsolidaire.calls.calls;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.portailsolidaire.calls.calls.CallContent.Amounts;

import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@Tag("plain")
class CallStateTests {

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
			ReflectionTestUtils.invokeMethod(call, "moveTo", to);
			assertThat(call.state()).isEqualTo(to);
		}
		else {
			assertThatIllegalStateException().isThrownBy(() -> ReflectionTestUtils.invokeMethod(call, "moveTo", to));
			assertThat(call.state()).isEqualTo(from);
		}
	}

	@Test
	void isArchivedAtAnInstantAndPutBackAsItWas() {
		Call call = call();
		call.publish();
		call.archive(Instant.EPOCH);
		assertThat(call).returns(CallState.ARCHIVED, Call::state).returns(Instant.EPOCH, Call::archivedAt);
		assertThatIllegalStateException().isThrownBy(call::publish);
		call.restore();
		assertThat(call).returns(CallState.PUBLISHED, Call::state).returns(null, Call::archivedAt);
	}

	@Test
	void isADraftFirstAndPublishedAgainAndAgain() {
		Call call = call();
		assertThat(call.state()).isEqualTo(CallState.DRAFT);
		call.publish();
		call.publish();
		assertThat(call.state()).isEqualTo(CallState.PUBLISHED);
	}

	@ParameterizedTest
	@EnumSource
	void noStateLeadsToItself(CallState state) {
		assertThat(state.next()).doesNotContain(state);
	}

	private static Call call() {
		return Call.draft("appel", "essai", "1",
				new CallContent("Appel", "", "", Hosting.ELSEWHERE, null, null, new CallCalendar(null, null, null),
						new Amounts(null, null, null), null, null, null, List.of(), List.of(), List.of(), true,
						List.of(), List.of(), "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
						List.of(), List.of(), null, List.of(), List.of()));
	}

}
