package org.portailsolidaire.organisations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.portailsolidaire.organisations.Completeness.Item;
import org.portailsolidaire.organisations.Completeness.State;
import org.portailsolidaire.shared.PersonId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Numbers that are checked, documents that grow old, invitations that expire. */
class ProfileRulesTests {

	private static final PersonId STAFF = new PersonId(UUID.randomUUID());

	private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

	@ParameterizedTest
	@CsvSource({ "DECLARED, VERIFIED, true", "DECLARED, REFUSED, true", "VERIFIED, REFUSED, true",
			"REFUSED, VERIFIED, true", "DECLARED, DECLARED, false", "VERIFIED, VERIFIED, false",
			"VERIFIED, DECLARED, false", "REFUSED, REFUSED, false", "REFUSED, DECLARED, false" })
	void aNumberGoesFromStateToState(NumberState from, NumberState to, boolean may) {
		assertThat(from.next().contains(to)).isEqualTo(may);
	}

	@Test
	void aRefusedNumberSaysWhyAndByWhom() {
		NumberCheck refused = NumberCheck.declared().refused("Ce numéro est d’une autre association.", STAFF, NOW);

		assertThat(refused)
			.isEqualTo(new NumberCheck(NumberState.REFUSED, "Ce numéro est d’une autre association.", STAFF, NOW));
		assertThat(refused.verified(STAFF, NOW).reason()).isNull();
		assertThatIllegalArgumentException().isThrownBy(() -> NumberCheck.declared().refused(" ", STAFF, NOW));
		assertThatIllegalStateException().isThrownBy(() -> refused.refused("encore", STAFF, NOW));
	}

	@Test
	void anIdentityThatCannotBeIsNotMade() {
		Rna rna = new Rna("W751234567");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Identity(" ", null, Law.LAW_1901, null, null, null, null, null));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Identity("Racines", null, Law.ALSACE_MOSELLE_1908, rna, null, null, null, null));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Identity("Racines", null, Law.LAW_1901, rna, "Colmar", null, null, null));
		assertThatIllegalArgumentException().isThrownBy(() -> new Identity("Racines", null, Law.LAW_1901, rna, null,
				new Siren("356000000"), new Siret("73282932000074"), null));
	}

	@ParameterizedTest
	@CsvSource({ "2025-11-22, 12, false", "2025-11-21, 12, true", "2025-05-22, 18, false", "2025-05-21, 18, true",
			"1999-01-01, , false" })
	void aDocumentGoesOutOfDateTheDayAfter(LocalDate datedOn, Integer staleAfter, boolean stale) {
		LastingDocument document = new LastingDocument(new LastingDocument.Kind("ACCOUNTS", true, staleAfter),
				UUID.randomUUID(), datedOn, NOW, STAFF);

		assertThat(document.isStale(LocalDate.of(2026, 11, 22))).isEqualTo(stale);
	}

	@Test
	void completenessIsOfWhatIsThereAndOfUse() {
		Completeness completeness = new Completeness(List.of(new Item("rna", "identite", State.THERE),
				new Item("board", "bureau", State.MISSING), new Item("accounts", "documents", State.STALE)));

		assertThat(completeness.percent()).isEqualTo(33);
		assertThat(completeness.toDo()).extracting(Item::code).containsExactly("board", "accounts");
		assertThat(new Completeness(List.of()).percent()).isEqualTo(100);
	}

	@Test
	void anInvitationIsOpenForAFortnightAndForItsAddress() {
		Invitation invitation = Invitation.to("Fanta@Racines.example", OrganisationId.next(), MemberRights.EDITOR,
				STAFF, NOW);

		assertThat(invitation.isFor("fanta@racines.EXAMPLE")).isTrue();
		assertThat(invitation.isFor("paul@racines.example")).isFalse();
		assertThat(invitation.isOpen(Instant.parse("2026-12-06T09:59:59Z"))).isTrue();
		assertThat(invitation.isOpen(Instant.parse("2026-12-06T10:00:00Z"))).isFalse();
	}

	@Test
	void anInvitationIsAnsweredOnce() {
		Invitation accepted = Invitation.to("f@racines.example", OrganisationId.next(), MemberRights.READER, STAFF, NOW)
			.answered(InvitationState.ACCEPTED, STAFF);

		assertThat(accepted.isOpen(NOW)).isFalse();
		for (InvitationState answer : InvitationState.values()) {
			assertThatIllegalStateException().isThrownBy(() -> accepted.answered(answer, STAFF));
		}
		assertThatIllegalStateException().isThrownBy(() -> accepted.sentAgain(NOW));
		assertThat(accepted.wasAnswered(Instant.parse("2026-12-06T09:59:59Z"))).isTrue();
		assertThat(accepted.wasAnswered(Instant.parse("2026-12-06T10:00:00Z"))).isFalse();
	}

	@Test
	void aTokenIsLongNeverTwiceTheSameAndPrintsNothing() {
		assertThat(Token.next().value()).hasSize(43).isNotEqualTo(Token.next().value());
		assertThat(Token.next()).hasToString("Token");
		assertThat(new Token("a").hash()).hasSize(32);
	}

	@ParameterizedTest
	@CsvSource({ "FR76 3000 6000 0112 3456 7890 189, FR7630006000011234567890189",
			"fr1420041010050500013m02606, FR1420041010050500013M02606",
			"DE89370400440532013000, DE89370400440532013000" })
	void readsAnIban(String typed, String iban) {
		assertThat(BankController.iban(typed)).contains(iban);
	}

	@ParameterizedTest
	@CsvSource({ "FR7630006000011234567890188", "FR76", "XX7630006000011234567890189", "''", "F", "1234",
			"FR76300060000112345678901891", "<b>", "ＦＲ7630006000011234567890189" })
	void refusesWhatIsNoIban(String typed) {
		assertThat(BankController.iban(typed)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "AGRIFRPP, true", "agrifrpp882, true", "AGRI, false", "AGRIFRPP8, false", "AGRI12PP, false",
			"'', false" })
	void readsABic(String typed, boolean right) {
		assertThat(BankController.bic(typed).isPresent()).isEqualTo(right);
	}

	@ParameterizedTest
	@CsvSource({ "www.racines.example, https://www.racines.example",
			"HTTP://racines.example/a, http://racines.example/a", "javascript:alert(1), ",
			"https://u:p@racines.example, ", "racines, ", "http://, ", "https://a b.example, " })
	void readsTheAddressOfASite(String typed, String address) {
		assertThat(SeatController.address(typed).orElse(null)).isEqualTo(address);
	}

}
