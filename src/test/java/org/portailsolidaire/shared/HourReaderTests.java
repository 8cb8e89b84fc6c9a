package org.portailsolidaire.shared;

import java.time.LocalTime;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.shared.Reading.Reason;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("plain")
class HourReaderTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			17:30 ; 17:30
			17:30:59 ; 17:30
			17h30 ; 17:30
			17 h 30 ; 17:30
			17.30 ; 17:30
			17H ; 17:00
			9h ; 09:00
			9:05 ; 09:05
			5 pm ; 17:00
			5:30 PM ; 17:30
			12 am ; 00:00
			midi ; 12:00
			00:00 ; 00:00
			23:59 ; 23:59
			１７：３０ ; 17:30
			17 heures ; 17:00
			""")
	void readsHoursAsPeopleWriteThem(String typed, LocalTime hour) {
		assertThat(HourReader.read(typed)).isEqualTo(Reading.of(hour));
	}

	@ParameterizedTest
	@ValueSource(strings = { "24:00", "24h", "24h00", "minuit", "24:00:00" })
	void midnightHasTwoMeanings(String typed) {
		assertThat(HourReader.read(typed)).isEqualTo(Reading.refused(Reason.DOUBTFUL, LocalTime.of(23, 59)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "25:00", "24:01", "17:60", "17", "soir", "17:3", "13 pm", "-1:00" })
	void refusesOthers(String typed) {
		assertThat(HourReader.read(typed)).isEqualTo(Reading.refused(Reason.UNREADABLE));
	}

}
