package org.portailsolidaire.organisations;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The numbers of organisations, as people type them. */
class IdentifiersTests {

	@ParameterizedTest
	@CsvSource({ "W751234567, W751234567", "w751234567, W751234567", "' W 751 234 567 ', W751234567",
			"W751\u00A0234\u202F567, W751234567", "W.751.234.567, W751234567", "w-751-234-567, W751234567",
			"W000000000, W000000000" })
	void readsAnRna(String typed, String number) {
		assertThat(Rna.read(typed)).map(Rna::value).contains(number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "W", "751234567", "W75123456", "W7512345678", "X751234567", "W75123456A",
			"WW51234567", "W٧٥١٢٣٤٥٦٧", "W751234567\u0000", "<b>W751234567</b>", "W751_234_567" })
	void refusesWhatIsNoRna(String typed) {
		assertThat(Rna.read(typed)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "732829320, 732829320", "732 829 320, 732829320", "'\t732.829.320\n', 732829320",
			"356000000, 356000000", "005520135, 005520135", "552100554, 552100554" })
	void readsASiren(String typed, String number) {
		assertThat(Siren.read(typed)).map(Siren::value).contains(number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "732829321", "723829320", "73282932", "7328293200", "000000000", "73282932O",
			"٧٣٢٨٢٩٣٢٠", "FR732829320", "73282932000074", "732829320'--" })
	void refusesWhatIsNoSiren(String typed) {
		assertThat(Siren.read(typed)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "73282932000074, 73282932000074", "732 829 320 00074, 73282932000074",
			"35600000000048, 35600000000048", "35600000049837, 35600000049837" })
	void readsASiret(String typed, String number) {
		assertThat(Siret.read(typed)).map(Siret::value).contains(number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "732829320", "73282932000075", "73282932100073", "35600000049838", "7328293200007",
			"732829320000740", "00000000000000", "7328293200007A" })
	void refusesWhatIsNoSiret(String typed) {
		assertThat(Siret.read(typed)).isEmpty();
	}

	/** Two digits exchanged, or one changed: the checksum sees it. */
	@Test
	void noSingleChangedDigitOfASirenGoesUnseen() {
		String siren = "732829320";
		for (int i = 0; i < siren.length(); i++) {
			for (char other = '0'; other <= '9'; other++) {
				if (other != siren.charAt(i)) {
					String wrong = siren.substring(0, i) + other + siren.substring(i + 1);
					assertThat(Siren.read(wrong)).as(wrong).isEmpty();
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
