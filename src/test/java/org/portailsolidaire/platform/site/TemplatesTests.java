package org.portailsolidaire.platform.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("plain")
class TemplatesTests {

	static Stream<Path> templates() throws IOException {
		try (Stream<Path> walk = Files.walk(Path.of("src/main/resources/templates"))) {
			return walk.filter((file) -> file.toString().endsWith(".html")).sorted().toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("templates")
	void nothingInlineIsWrittenThatTheContentPolicyForbids(Path template) throws IOException {
		assertThat(Html.inlineIn(Files.readString(template))).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("templates")
	void whatIsWrittenUnescapedWasMadeByUs(Path template) throws IOException {
		assertThat(Html.found("th:utext=\"[^\"]*\"", Files.readString(template))).allMatch(
				(use) -> use.matches(".*(Html|page\\.html|page\\.body|page\\.structured|choices\\.[a-z]+\\(.*)\\b.*"),
				"known to be safe");
	}

}
