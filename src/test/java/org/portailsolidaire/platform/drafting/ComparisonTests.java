package org.portailsolidaire.platform.drafting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.shared.PersonId;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written, and what waits for a choice. */
@Tag("plain")
@Tag("plain")
class ComparisonTests {

	private static final PersonId FANTA = new PersonId(new UUID(0, 1));

	private static final PersonId AWA = new PersonId(new UUID(0, 2));

	/** Fields of the line 0 end with it. */
	private static final UnaryOperator<String> LINE = (field) -> field.endsWith("-0") ? "0" : "";

	private static final Stored STORED = Stored.byField(Map.of("lieu", new Field("lieu", List.of("Lomé"), 3, FANTA),
			"debat", new Field("debat", List.of("Oui."), 5, AWA), "nom-0", new Field("nom-0", List.of("Awa"), 6, AWA)));

	private static Edit edit(String name, String value, int base) {
		return new Edit(name, List.of(value), base);
	}

	private static Comparison of(PersonId by, Edit... sent) {
		return Comparison.of(List.of(sent), STORED, LINE, by);
	}

	@Test
	void aFieldThatNobodyChangedSinceIsWritten() {
		Edit place = edit("lieu", "Kara", 3);
		Edit fresh = edit("suite", "Plus tard", 0);

		assertThat(of(AWA, place, fresh)).isEqualTo(new Comparison(List.of(place, fresh), List.of()));
	}

	@Test
	void aFieldThatChangedSinceWaitsWhoeverChangedIt() {
		Edit place = edit("lieu", "Kara", 2);

		assertThat(of(AWA, place).conflicts()).containsExactly(place);
		assertThat(of(FANTA, place).conflicts()).as("in another tab").containsExactly(place);
	}

	@Test
	void theSameTextIsNeitherWrittenNorAConflict() {
		assertThat(of(FANTA, edit("debat", "Oui.", 1), edit("vide", " ", 0)))
			.isEqualTo(new Comparison(List.of(), List.of()));
	}

	@Test
	void aLineThatSomeoneElseWroteInIsLeftWhole() {
		Edit votes = edit("voix-0", "12", 5);

		assertThat(of(FANTA, votes).conflicts()).containsExactly(votes);
		assertThat(of(AWA, votes).changed()).as("goes on with a line of one’s own").containsExactly(votes);
		assertThat(of(FANTA, edit("voix-0", "12", 6)).changed()).as("has read it").hasSize(1);
	}

	@Test
	void theOldestFieldOfALineSaysWhenItWasRead() {
		assertThat(of(FANTA, edit("voix-0", "12", 6), edit("note-0", "x", 5)).conflicts()).extracting(Edit::name)
			.containsExactly("note-0", "voix-0");
	}

	@Test
	void aPartOfOneVersionIsTakenWhole() {
		Stored whole = Stored.whole(Map.of("titre", List.of("Un titre")), 4, AWA);
		List<Edit> sent = List.of(edit("titre", "Un autre", 3), edit("resume", "Court", 3));

		assertThat(Comparison.of(sent, whole, (field) -> "", FANTA).conflicts()).hasSize(2);
		assertThat(Comparison.of(List.of(edit("resume", "Court", 4)), whole, (field) -> "", FANTA).changed())
			.hasSize(1);
	}

}
