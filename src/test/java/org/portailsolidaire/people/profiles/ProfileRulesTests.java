package org.portailsolidaire.people.profiles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.iban4j.CountryCode;
import org.iban4j.IbanUtil;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.portailsolidaire.people.organisations.Identity;
import org.portailsolidaire.people.registers.Law;
import org.portailsolidaire.people.registers.NumberCheck;
import org.portailsolidaire.people.registers.NumberState;
import org.portailsolidaire.people.registers.Rna;
import org.portailsolidaire.people.registers.Siren;
import org.portailsolidaire.people.registers.Siret;
import org.portailsolidaire.people.profiles.Completeness.Item;
import org.portailsolidaire.people.profiles.Completeness.State;
import org.portailsolidaire.people.profiles.LastingDocuments.Place;
import org.portailsolidaire.platform.documents.DocumentId;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Reading;
import org.portailsolidaire.shared.Reading.Reason;
import org.portailsolidaire.shared.WebAddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Numbers that are checked, documents that grow old, what an account is read from. */
@Tag("plain")
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
		LastingDocument.Kind kind = new LastingDocument.Kind("ACCOUNTS", true, staleAfter);
		Place place = new Place("ACCOUNTS", true, new DocumentId(UUID.randomUUID()), datedOn, kind.staleFrom(datedOn));

		assertThat(place.isStale(LocalDate.of(2026, 11, 22))).isEqualTo(stale);
	}

	@Test
	void completenessIsOfWhatIsThereAndOfUse() {
		Completeness completeness = new Completeness(List.of(new Item("rna", "identite", State.THERE),
				new Item("board", "bureau", State.MISSING), new Item("accounts", "documents", State.STALE)));

		assertThat(completeness.percent()).isEqualTo(33);
		assertThat(completeness.toDo()).extracting(Item::code).containsExactly("board", "accounts");
		assertThat(new Completeness(List.of()).percent()).isEqualTo(100);
	}

	@ParameterizedTest
	@CsvSource({ "FR76 3000 6000 0112 3456 7890 189, FR7630006000011234567890189",
			"fr1420041010050500013m02606, FR1420041010050500013M02606",
			"DE89370400440532013000, DE89370400440532013000",
			"IBAN : FR76 3000 6000 0112 3456 7890 189, FR7630006000011234567890189",
			"IBAN DE89 3704 0044 0532 0130 00, DE89370400440532013000", "NO93 8601 1117 947, NO9386011117947",
			"'IBAN:\u00A0FR76\u00A03000\u00A06000\u00A00112\u00A03456\u00A07890\u00A0189', FR7630006000011234567890189",
			"ＦＲ7630006000011234567890189, FR7630006000011234567890189" })
	void readsAnIban(String typed, String iban) {
		assertThat(Iban.read(typed).value()).contains(iban);
	}

	@ParameterizedTest
	@CsvSource({ "FR7630006000011234567890188", "FR76", "XX7630006000011234567890189", "''", "F", "1234",
			"FR76300060000112345678901891", "<b>" })
	void refusesWhatIsNoIban(String typed) {
		assertThat(Iban.read(typed).value()).isEmpty();
	}

	/** Every IBAN has the same checksum, whatever its country. */
	@Test
	void anIbanOfACountryThatIsNotKnownIsNotSaidToBeWrong() {
		String country = Stream.of(CountryCode.values())
			.filter((one) -> !IbanUtil.isSupportedCountry(one))
			.map(CountryCode::getAlpha2)
			.findFirst()
			.orElseThrow();
		String account = "00010000000154000100186";
		String number = country + IbanUtil.calculateCheckDigit(country + "00" + account) + account;

		assertThat(Iban.read("IBAN " + number)).isEqualTo(Reading.of(number));
		assertThat(Iban.read("IBAN " + country + "00" + account)).isEqualTo(Reading.refused(Reason.NOT_KNOWN_YET));
		assertThat(Iban.read("FR7630006000011234567890188")).isEqualTo(Reading.refused(Reason.UNREADABLE));
	}

	@ParameterizedTest
	@CsvSource({ "AGRIFRPP, true", "agrifrpp882, true", "BIC : AGRI FR PP, true", "BIC/SWIFT AGRIFRPP882, true",
			"BICICIAB, true", "AGRI, false", "AGRIFRPP8, false", "AGRI12PP, false", "'', false" })
	void readsABic(String typed, boolean right) {
		assertThat(Iban.readBank(typed).value().isPresent()).isEqualTo(right);
	}

	@ParameterizedTest
	@CsvSource({ "www.racines.example, https://www.racines.example",
			"HTTP://racines.example/a, http://racines.example/a", "javascript:alert(1), ",
			"https://u:p@racines.example, ", "racines, ", "http://, ", "https://a b.example, " })
	void readsTheAddressOfASite(String typed, String address) {
		assertThat(WebAddress.read(typed).value().map(WebAddress::value).orElse(null)).isEqualTo(address);
	}

}
