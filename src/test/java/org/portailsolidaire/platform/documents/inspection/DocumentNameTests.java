package org.portailsolidaire.platform.documents.inspection;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.platform.documents.DocumentFormat;

import org.springframework.http.ContentDisposition;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("plain")
class DocumentNameTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Statuts signés.pdf | Statuts signés.pdf", "../../etc/passwd | passwd.pdf",
					"C:\\\\Users\\\\Fanta\\\\RIB.PDF | RIB.pdf", "facture.exe | facture.pdf",
					"Statuts v2.final | Statuts v2.final.pdf", "M.Dupont | M.Dupont.pdf",
					"budget.v3.signé.PDF | budget.v3.signé.pdf", "rapport.2026 | rapport.2026.pdf",
					".htaccess | htaccess.pdf", "'' | document.pdf", "... | document.pdf", "con.pdf | _con.pdf",
					"a<b>:c*d?.pdf | a_b_c_d_.pdf", "Avis  n° 3  .pdf | Avis n° 3.pdf", "📄 reçu.pdf | 📄 reçu.pdf" })
	void keepsWhatCanBeShownAndSaved(String given, String kept) {
		assertThat(DocumentName.of(given.replace("\\\\", "\\"), DocumentFormat.PDF)).startsWith(kept).endsWith(".pdf");
	}

	@Test
	void dropsWhatIsNotSeen() {
		assertThat(DocumentName.of("facture\u202Efdp.exe", DocumentFormat.PDF)).isEqualTo("facturefdp.pdf");
		assertThat(DocumentName.of("a\0b\r\nc\u200B.pdf", DocumentFormat.PDF)).isEqualTo("abc.pdf");
		assertThat(DocumentName.of("a\uD800b.pdf", DocumentFormat.PDF)).isEqualTo("ab.pdf");
	}

	@Test
	void cutsLongNamesBetweenCharacters() {
		assertThat(DocumentName.of("é".repeat(300) + ".pdf", DocumentFormat.PDF)).hasSize(124);
		String flags = DocumentName.of("a" + "👩".repeat(300), DocumentFormat.PDF);
		assertThat(flags.codePoints()).noneMatch((point) -> Character.getType(point) == Character.SURROGATE);
		assertThat(flags).hasSizeLessThanOrEqualTo(124).endsWith(".pdf");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Statuts signés.pdf", "l’été 100 %.pdf", "📄 reçu.pdf", "a'b;c=d,e.pdf", "(1).pdf" })
	void servesTheNameAsItIs(String name) {
		String header = DocumentName.attachment(name);

		assertThat(header).matches("[\\x20-\\x7e]+");
		assertThat(ContentDisposition.parse(header).getFilename()).isEqualTo(name);
		assertThat(ContentDisposition.parse(header).isAttachment()).isTrue();
	}

	@Test
	void aNameAddsNoHeaderAndNoParameter() {
		String name = DocumentName.of("a\r\nSet-Cookie: x=1\"; filename=\"b.exe", DocumentFormat.PDF);

		assertThat(DocumentName.attachment(name)).doesNotContain("\r", "\n")
			.matches("attachment; filename=\"[^\"]*\\.pdf\"; filename\\*=UTF-8''[^ ;\"]*\\.pdf");
	}

}
