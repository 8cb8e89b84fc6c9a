package org.portailsolidaire.people.accounts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which fields are kept over the end of a session. */
@Tag("plain")
class KeptFormsTests {

	private static final Pattern PASSWORD = Pattern.compile(":: password\\([^)]*name='([^']+)'");

	@Test
	void noPasswordOfAnyPageIsKept() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
			List<String> names = files.filter(Files::isRegularFile).flatMap(KeptFormsTests::passwords).toList();

			assertThat(names).contains("mot-de-passe-adresse", "mot-de-passe", "nouveau")
				.allMatch((name) -> KeptForms.NEVER.matcher(name).matches());
		}
	}

	private static Stream<String> passwords(Path file) {
		try {
			return PASSWORD.matcher(Files.readString(file)).results().map((MatchResult match) -> match.group(1));
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "_csrf", "code", "cle" })
	void norOtherSecrets(String name) {
		assertThat(KeptForms.NEVER.matcher(name).matches()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "nom", "objet", "courriel", "nouveau-nom", "code-postal" })
	void whatPeopleWriteIsKept(String name) {
		assertThat(KeptForms.NEVER.matcher(name).matches()).isFalse();
	}

}
