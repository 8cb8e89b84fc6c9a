package org.portailsolidaire.platform.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The scripts are read as the rest of the code is. */
@Tag("plain")
class ScriptsTests {

	private static final Pattern FUNCTION = Pattern.compile("^(\\s*).*(?:=>|\\)) \\{$");

	private static final int LONGEST = 40;

	static Stream<Path> scripts() throws IOException {
		return Files.list(Path.of("src/main/resources/static/js"));
	}

	@ParameterizedTest
	@MethodSource("scripts")
	void functionsAreShort(Path script) throws IOException {
		List<String> lines = Files.readAllLines(script);
		for (int first = 0; first < lines.size(); first++) {
			Matcher function = FUNCTION.matcher(lines.get(first));
			if (function.matches()) {
				String end = function.group(1) + "}";
				int last = first;
				while (!lines.get(++last).startsWith(end)) {
					assertThat(last - first).as("%s: %s", script, lines.get(first)).isLessThan(LONGEST);
				}
			}
		}
	}

}
