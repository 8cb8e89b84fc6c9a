package org.portailsolidaire.applying.applications;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.portailsolidaire.calls.calls.CallId;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.shared.PersonId;

import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The life of a dossier: each act moves it as its states say, or refuses. */
@Tag("plain")
class ApplicationTests {

	private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

	private static final PersonId FANTA = new PersonId(UUID.randomUUID());

	private final CallId call = new CallId(UUID.randomUUID());

	private final Map<ApplicationState, Consumer<Application>> acts = new EnumMap<>(
			Map.of(ApplicationState.SUBMITTED, (dossier) -> dossier.submit(2, FANTA, NOW),
					ApplicationState.CHANGES_REQUESTED, (dossier) -> dossier.requestChanges(asked(), FANTA, NOW),
					ApplicationState.ADMISSIBLE, (dossier) -> dossier.admit(FANTA, NOW), ApplicationState.INADMISSIBLE,
					(dossier) -> dossier.reject(FANTA, NOW, "Hors zone."), ApplicationState.WITHDRAWN,
					(dossier) -> dossier.withdraw(FANTA, NOW, null)));

	private Application dossier() {
		return Application.begin("2026-A-0001", new Application.Call(this.call, 1),
				HolderProject.named("Un puits", new OrganisationId(UUID.randomUUID()), FANTA, NOW), FANTA, NOW);
	}

	private static ChangeRequest asked() {
		return ChangeRequest.ask(new ChangeRequest.Id(UUID.randomUUID(), 1), 1,
				List.of(new Requesting.Asked("besoins", "Combien de puits ?", false)), NOW.plusSeconds(60), FANTA, NOW);
	}

	@ParameterizedTest
	@EnumSource
	void eachActMovesItAsItsStatesSayOrRefuses(ApplicationState from) {
		this.acts.forEach((to, act) -> {
			Application dossier = dossier();
			ReflectionTestUtils.setField(dossier, "state", from);
			if (from.next().contains(to)) {
				act.accept(dossier);
				assertThat(dossier.state()).isEqualTo(to);
				assertThat(history(dossier)).hasSize(1);
			}
			else {
				assertThatIllegalStateException().as("%s to %s", from, to).isThrownBy(() -> act.accept(dossier));
				assertThat(dossier.state()).isEqualTo(from);
				assertThat(history(dossier)).isEmpty();
			}
		});
	}

	@Test
	void filingTellsOthersAndKeepsTheVersionOfTheCall() {
		Application dossier = dossier();
		dossier.submit(3, FANTA, NOW);

		assertThat(events(dossier)).singleElement()
			.isInstanceOfSatisfying(ApplicationSubmitted.class,
					(filed) -> assertThat(filed).returns(dossier.id(), ApplicationSubmitted::id)
						.returns(this.call, ApplicationSubmitted::call)
						.returns(3, ApplicationSubmitted::callVersion));
	}

	@Test
	void readingANewVersionOfTheCallCountsForADraftOnly() {
		Application dossier = dossier();
		dossier.follow(2);
		dossier.submit(2, FANTA, NOW);
		dossier.follow(3);

		assertThat(dossier).hasFieldOrPropertyWithValue("callVersion", 2);
	}

	@Test
	void eachWritingIsAnotherEditionAndThePartnerTakesNobodysPlace() {
		Application dossier = dossier();
		int begun = dossier.revision();

		assertThat(dossier.changed(null, NOW.plusSeconds(1))).isEqualTo(begun + 1);
		assertThat(dossier).hasFieldOrPropertyWithValue("changedBy", FANTA.value());
	}

	private static List<?> history(Application dossier) {
		return (List<?>) ReflectionTestUtils.getField(dossier, "history");
	}

	@SuppressWarnings("unchecked")
	private static Iterable<Object> events(Application dossier) {
		return (Iterable<Object>) ReflectionTestUtils.invokeMethod(dossier, "domainEvents");
	}

}
