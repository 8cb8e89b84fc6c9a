package org.portailsolidaire.shared;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.shared.Reading.Reason;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("plain")
class EmailAddressTests {

	@ParameterizedTest
	@ValueSource(strings = { "jean@exemple.org", " jean@exemple.org ", "\u00A0jean@exemple.org\u202F",
			"jean@exemple.org;", "jean@exemple.org.", "<jean@exemple.org>", "mailto:jean@exemple.org",
			"MAILTO:jean@exemple.org?subject=a%20b", "Jean Dupont <jean@exemple.org>",
			"\"Dupont, Jean\" <jean@exemple.org>;", "Jean <mailto:jean@exemple.org>", "jean@EXEMPLE.org",
			"jean@exemple.org\u200B", "\uFEFFjean@exemple.org\n", "ｊｅａｎ＠ｅｘｅｍｐｌｅ．ｏｒｇ", "(jean@exemple.org)",
			"« jean@exemple.org »", "jean@\u00ADexemple.org", "'jean@exemple.org'" })
	void readsAnAddressWhateverStandsAroundIt(String typed) {
		assertThat(EmailAddress.read(typed)).isEqualTo(Reading.of(new EmailAddress("jean@exemple.org")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			n’golo@exemple.org ; n'golo@exemple.org
			n´golo@exemple.org ; n'golo@exemple.org
			jean‑marc@exemple.org ; jean-marc@exemple.org
			jean@été.fr ; jean@xn--t-9fab.fr
			jean@Bücher.Example ; jean@xn--bcher-kva.example
			Jean.O'Brien+ps@ex-emple.co.uk ; Jean.O'Brien+ps@ex-emple.co.uk
			""")
	void readsOtherScriptsAndSigns(String typed, String address) {
		assertThat(EmailAddress.read(typed)).isEqualTo(Reading.of(new EmailAddress(address)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			jean@exemple..org            | UNREADABLE | jean@exemple.org
			a@b..org                     | UNREADABLE | a@b.org
			jean@exemple,org             | UNREADABLE | jean@exemple.org
			jean @exemple.org            | UNREADABLE | jean@exemple.org
			jean(at)exemple.org          | UNREADABLE | jean@exemple.org
			jean@@exemple.org            | UNREADABLE | jean@exemple.org
			.jean@exemple.org            | UNREADABLE | -
			jean                         | UNREADABLE | -
			jean@exemple                 | UNREADABLE | -
			@exemple.org                 | UNREADABLE | -
			jean@exemple.1               | UNREADABLE | -
			jean@mon_asso.org            | UNREADABLE | -
			jérôme@exemple.org           | UNREADABLE | -
			jean@-exemple.org            | UNREADABLE | -
			a@b.org; c@d.org             | SEVERAL    | -
			a@b.org, c@d.org             | SEVERAL    | -
			a@b.org c@d.org              | SEVERAL    | -
			mailto:                      | UNREADABLE | -
			""")
	void refusesOthersAndOffersWhatWasMeant(String typed, Reason reason, String offered) {
		assertThat(EmailAddress.read(typed))
			.isEqualTo(Reading.refused(reason, (offered != null) ? new EmailAddress(offered) : null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u00A0", "\u200B" })
	void nothingIsNothing(String typed) {
		assertThat(EmailAddress.read(typed)).isEqualTo(Reading.nothing());
	}

}
