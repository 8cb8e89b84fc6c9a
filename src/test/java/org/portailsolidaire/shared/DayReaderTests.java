package org.portailsolidaire.shared;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.shared.Reading.Reason;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("plain")
class DayReaderTests {

	private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

	@ParameterizedTest
	@ValueSource(strings = { "2027-03-01", "2027/03/01", "2027-3-1", "01/03/2027", "1/3/2027", "01-03-2027",
			"01.03.2027", "1.3.2027", " 01/03/2027 ", "01 / 03 / 2027", "01 03 2027", "1er mars 2027",
			"lundi 1er mars 2027", "1 March 2027", "Monday 1 March 2027", "01\u00A0mars\u00A02027", "01‑03‑2027",
			"０１/０３/２０２７", "2027-03-01T00:00:00", "2027-03-01 00:00", "01/03/2027\u200B", "1 mars 2027" })
	void readsDaysAsPeopleWriteThem(String typed) {
		assertThat(DayReader.read(typed)).isEqualTo(Reading.of(DAY));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', nullValues = "-", textBlock = """
			31/12/26      ; DOUBTFUL    ; 2026-12-31
			31/02/2027    ; NO_SUCH_DAY ; 2027-02-28
			29/02/2027    ; NO_SUCH_DAY ; 2027-02-28
			2027-02-29    ; NO_SUCH_DAY ; 2027-02-28
			31/04/2027    ; NO_SUCH_DAY ; 2027-04-30
			03/31/2027    ; NO_SUCH_DAY ; 2027-03-31
			32/01/2027    ; NO_SUCH_DAY ; -
			00/00/2027    ; NO_SUCH_DAY ; -
			99/99/9999    ; NO_SUCH_DAY ; -
			0000-01-01    ; NO_SUCH_DAY ; -
			31/03         ; UNREADABLE  ; -
			mars 2027     ; UNREADABLE  ; -
			31/03-2027    ; UNREADABLE  ; -
			demain        ; UNREADABLE  ; -
			46477         ; UNREADABLE  ; -
			12027-01-01   ; UNREADABLE  ; -
			2027-03-01T10:30 ; UNREADABLE ; -
			""")
	void refusesOthersAndOffersTheDayThatWasMeant(String typed, Reason reason, LocalDate offered) {
		assertThat(DayReader.read(typed)).isEqualTo(Reading.refused(reason, offered));
	}

	@Test
	void aLeapDayIsOne() {
		assertThat(DayReader.read("29/02/2028")).isEqualTo(Reading.of(LocalDate.of(2028, 2, 29)));
	}

	@Test
	void aDayIsWithinBounds() {
		assertThat(DayReader.read("28/02/2027", DAY, DAY)).isEqualTo(Reading.refused(Reason.BELOW));
		assertThat(DayReader.read("02/03/2027", DAY, DAY)).isEqualTo(Reading.refused(Reason.ABOVE));
		assertThat(DayReader.read("01/03/2027", DAY, DAY)).isEqualTo(Reading.of(DAY));
		assertThat(DayReader.read(" ", DAY, DAY)).isEqualTo(Reading.nothing());
	}

	@Test
	void readsWhatThePortalItselfWrites() {
		Random random = new Random(5);
		for (int i = 0; i < 3_000; i++) {
			LocalDate day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(100_000));
			for (Formats formats : List.of(Formats.of(Locale.FRENCH), Formats.of(Locale.ENGLISH))) {
				assertThat(DayReader.read(formats.fullDate(day))).as(formats.fullDate(day)).isEqualTo(Reading.of(day));
				assertThat(DayReader.read(formats.date(day))).isEqualTo(Reading.of(day));
			}
			assertThat(DayReader.read(day.toString())).isEqualTo(Reading.of(day));
		}
	}

}
