package org.portailsolidaire.platform.site;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

import static org.assertj.core.api.Assertions.assertThat;

/** A text in Arabic begins on the right, wherever it is written or read. */
@Tag("plain")
class DirectionDialectTests {

	private final SpringTemplateEngine engine = new SpringTemplateEngine();

	DirectionDialectTests() {
		this.engine.addDialect(new DirectionDialect());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			value = { "<p lang=\"fr\" th:text=\"${text}\">x</p> | true",
					"<span th:lang=\"${language}\">x</span> | true", "<input th:type=\"${type}\" name=\"a\"> | true",
					"<input name=\"a\"> | true", "<textarea name=\"a\">x</textarea> | true",
					"<input type=\"search\"> | true", "<input type=\"hidden\"> | false",
					"<input type=\"date\"> | false", "<input type=\"email\"> | false", "<html lang=\"fr\"> | false",
					"<p th:text=\"${text}\">x</p> | false", "<textarea dir=\"ltr\">x</textarea> | false" })
	void whatPeopleWriteSaysItsDirection(String template, boolean said) {
		String page = this.engine.process(template,
				new Context(Locale.FRENCH, Map.of("text", "محمد", "language", "ar", "type", "text")));

		assertThat(page.contains("dir=\"auto\"")).as(page).isEqualTo(said);
	}

}
