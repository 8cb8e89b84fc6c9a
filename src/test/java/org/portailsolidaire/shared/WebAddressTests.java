package org.portailsolidaire.shared;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.shared.Reading.Reason;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("plain")
class WebAddressTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			racines.example              ; https://racines.example
			www.racines.example/a?b=c#d  ; https://www.racines.example/a?b=c#d
			HTTP://racines.example       ; http://racines.example
			https://été.fr/eau           ; https://été.fr/eau
			https://mon_asso.exemple.org ; https://mon_asso.exemple.org
			https://exemple.org:8443/a   ; https://exemple.org:8443/a
			https://exemple.org.         ; https://exemple.org
			<https://exemple.org>        ; https://exemple.org
			https://exemple.org/été é    ; -
			https://яндекс.рф            ; https://яндекс.рф
			https://exemple.org/a,b      ; https://exemple.org/a,b
			""")
	void readsSites(String typed, String address) {
		if (address.equals("-")) {
			assertThat(WebAddress.read(typed)).isEqualTo(Reading.refused(Reason.UNREADABLE));
			return;
		}
		assertThat(WebAddress.read(typed)).isEqualTo(Reading.of(new WebAddress(address)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "aucun.", "aucun", "néant", "n/a", "non.", "javascript:alert(1)", "ftp://exemple.org",
			"http://", "https://https://exemple.org", "https://a@exemple.org", "jean@exemple.org",
			"https://192.168.0.1", "https://exemple.org/\"onclick", "exemple.org et autre.org", "http://localhost",
			"exemple..org", "data:text/html,a", "https://exemple.org\\@autre.org", "//exemple.org" })
	void refusesOthers(String typed) {
		assertThat(WebAddress.read(typed)).isEqualTo(Reading.refused(Reason.UNREADABLE));
	}

}
