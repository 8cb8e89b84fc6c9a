package org.portailsolidaire.people.registers;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.shared.Reading;
import org.portailsolidaire.shared.Reading.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The numbers of organisations, as people type them. */
@Tag("plain")
class IdentifiersTests {

	@ParameterizedTest
	@CsvSource({ "W751234567, W751234567", "w751234567, W751234567", "' W 751 234 567 ', W751234567",
			"W751\u00A0234\u202F567, W751234567", "W.751.234.567, W751234567", "w-751-234-567, W751234567",
			"W000000000, W000000000", "W9N1234567, W9N1234567", "w2a 123 4567, W2A1234567", "W9P0012345, W9P0012345",
			"RNA W751234567, W751234567", "N° RNA : W 751 234 567, W751234567", "numéro RNA W751234567, W751234567",
			"W٧٥١٢٣٤٥٦٧, W751234567", "Ｗ７５１２３４５６７, W751234567", "W751\u00AD234567, W751234567",
			"W751‑234‑567, W751234567" })
	void readsAnRna(String typed, String number) {
		assertThat(Rna.read(typed).value()).map(Rna::value).contains(number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "W", "751234567", "W75123456", "W7512345678", "X751234567", "W75123456A",
			"WW51234567", "WN91234567", "W9N12345678", "<b>W751234567</b>", "W751_234_567" })
	void refusesWhatIsNoRna(String typed) {
		assertThat(Rna.read(typed).value()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "732829320, 732829320", "732 829 320, 732829320", "'\t732.829.320\n', 732829320",
			"SIREN 732 829 320, 732829320", "N° SIREN : 732.829.320, 732829320", "٧٣٢٨٢٩٣٢٠, 732829320",
			"73282932000074, 732829320", "SIRET : 732 829 320 00074, 732829320", "Siren:732829320, 732829320",
			"356000000, 356000000", "005520135, 005520135", "552100554, 552100554" })
	void readsASiren(String typed, String number) {
		assertThat(Siren.read(typed).value()).map(Siren::value).contains(number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "732829321", "723829320", "73282932", "7328293200", "000000000", "73282932O",
			"FR732829320", "73282932000075", "SIREN", "732829320'--" })
	void refusesWhatIsNoSiren(String typed) {
		assertThat(Siren.read(typed).value()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "73282932000074, 73282932000074", "732 829 320 00074, 73282932000074",
			"SIRET 732 829 320 00074, 73282932000074", "n° siret : 73282932000074, 73282932000074",
			"35600000000048, 35600000000048", "35600000049837, 35600000049837" })
	void readsASiret(String typed, String number) {
		assertThat(Siret.read(typed).value()).map(Siret::value).contains(number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "732829320", "73282932000075", "73282932100073", "35600000049838", "7328293200007",
			"732829320000740", "00000000000000", "7328293200007A" })
	void refusesWhatIsNoSiret(String typed) {
		assertThat(Siret.read(typed).value()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "1234567, 1234567, 988", "1 234 567.001, 1234567001, 988", "RIDET 1 234 567.001, 1234567001, 988",
			"a12345, A12345, 987", "N° TAHITI : A12345-001, A12345001, 987", "123456, 123456, 987" })
	void readsTheNumberOfACollectivity(String typed, String number, String collectivity) {
		LocalNumber read = LocalNumber.read(typed).value().orElseThrow();

		assertThat(read.value()).isEqualTo(number);
		assertThat(read.collectivity()).isEqualTo(collectivity);
		assertThat(LocalNumber.read(read.readable())).isEqualTo(Reading.of(read));
	}

	@ParameterizedTest
	@CsvSource({ "12345, UNREADABLE", "AB2345, UNREADABLE", "12345678, UNREADABLE", "732 829 320, OTHER_KIND",
			"W9N1234567, OTHER_KIND", "néant, UNREADABLE" })
	void refusesWhatIsNoNumberOfACollectivity(String typed, Reason reason) {
		assertThat(LocalNumber.read(typed)).isEqualTo(Reading.refused(reason));
	}

	@Test
	void aNumberOfAnotherKindIsSaidToBe() {
		assertThat(Rna.read("732 829 320")).isEqualTo(Reading.refused(Reason.OTHER_KIND));
		assertThat(Siren.read("RNA W751234567")).isEqualTo(Reading.refused(Reason.OTHER_KIND));
		assertThat(Siret.read("SIREN 732829320")).isEqualTo(Reading.refused(Reason.OTHER_KIND));
		assertThat(Siret.read("\u00A0")).isEqualTo(Reading.nothing());
	}

	/** Two digits exchanged, or one changed: the checksum sees it. */
	@Test
	void noSingleChangedDigitOfASirenGoesUnseen() {
		String siren = "732829320";
		for (int i = 0; i < siren.length(); i++) {
			for (char other = '0'; other <= '9'; other++) {
				if (other != siren.charAt(i)) {
					String wrong = siren.substring(0, i) + other + siren.substring(i + 1);
					assertThat(Siren.read(wrong).value()).as(wrong).isEmpty();
				}
			}
		}
	}

	@Test
	void showsThemInGroups() {
		assertThat(new Rna("W751234567").readable()).isEqualTo("W\u00A0751\u00A0234\u00A0567");
		assertThat(new Siren("732829320").readable()).isEqualTo("732\u00A0829\u00A0320");
		assertThat(new Siret("73282932000074").readable()).isEqualTo("732\u00A0829\u00A0320\u00A000074");
		assertThat(new Siret("73282932000074").siren()).isEqualTo(new Siren("732829320"));
	}

	@Test
	void isNeverMadeOfAnythingElse() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Rna("w751234567"));
		assertThatIllegalArgumentException().isThrownBy(() -> new Siren("732829321"));
		assertThatIllegalArgumentException().isThrownBy(() -> new Siret("732829320"));
	}

}
