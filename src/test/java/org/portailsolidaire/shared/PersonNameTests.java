package org.portailsolidaire.shared;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("plain")
class PersonNameTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			J.C.          ; J.C.
			J.-C.         ; J.-C.
			J. Martin     ; J. Martin
			J.Martin      ; J. Martin
			N´Golo        ; N’Golo
			N`Golo        ; N’Golo
			N‘Golo        ; N’Golo
			N'Golo        ; N’Golo
			O’Brien       ; O’Brien
			Le\u00A0Goff  ; Le Goff
			Jean–Marc     ; Jean-Marc
			Jean‑Marc     ; Jean-Marc
			Jean—Marc     ; Jean-Marc
			‘Ali          ; ’Ali
			Be\u0301ne\u0301dicte ; Bénédicte
			محمد          ; محمد
			Gal·la        ; Gal·la
			Nguyễn Thị    ; Nguyễn Thị
			""")
	void namesAreFoldedAndTaken(String typed, String name) {
		String folded = PersonName.folded(typed.translateEscapes());
		assertThat(folded).isEqualTo(name.translateEscapes());
		assertThat(PersonName.wrongSign(folded)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			Jean2         ; 2
			Awa <b>       ; <
			Diallo, Awa   ; ,
			Awa 🌍        ; 🌍
			Awa/Fanta     ; /
			evil.com      ; .
			www.evil.com  ; .
			-             ; -
			’             ; ’
			Awa (Mimi)    ; (
			@awa          ; @
			""")
	void aSignThatNoNameHasIsTold(String typed, String sign) {
		assertThat(PersonName.wrongSign(PersonName.folded(typed))).contains(sign);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " " })
	void nothingHasNoWrongSign(String typed) {
		assertThat(PersonName.wrongSign(PersonName.folded(typed))).isEmpty();
	}

}
