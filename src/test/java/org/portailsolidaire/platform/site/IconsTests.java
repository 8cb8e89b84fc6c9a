package org.portailsolidaire.platform.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every picture that a page names is in the sheet of pictures. */
@Tag("plain")
class IconsTests {

	private static final Path RESOURCES = Path.of("src/main/resources");

	/** In a template: after the sheet, or in a choice between two. */
	private static final Pattern IN_TEMPLATES = Pattern.compile("(?:icones\\.svg|')#([a-z0-9-]+)'?(?=[\"' )}+])");

	/** What code gives as a name; those that are of the sheet or look like one. */
	private static final Pattern IN_CODE = Pattern.compile(
			"\"((?:[a-z0-9]+-)*(?:fill|circle|triangle|arrow|chevron|file|filetype|calendar|calendar3|clock|envelope|people|person|lock|check|dash|list|hourglass|building|pencil|tags|translate|geo|shield)(?:-[a-z0-9]+)*)\"");

	private static Set<String> found(Pattern pattern, Path folder, String end) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(end))
				.flatMap((file) -> pattern.matcher(text(file)).results())
				.map((MatchResult match) -> match.group(1))
				.collect(Collectors.toCollection(TreeSet::new));
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void everyIconIsInTheSheet() throws IOException {
		Set<String> sheet = found(Pattern.compile("<symbol id=\"([^\"]+)\""), RESOURCES.resolve("static/img"), ".svg");
		Set<String> named = found(IN_TEMPLATES, RESOURCES.resolve("templates"), ".html");
		named.removeIf((name) -> name.matches("mois|borne|contenu|resultats|filtres|reponse|section-"));

		assertThat(named).hasSizeGreaterThan(40);
		assertThat(sheet).containsAll(named);
	}

	@Test
	void soIsEveryIconThatTheCodeNames() throws IOException {
		Set<String> sheet = found(Pattern.compile("<symbol id=\"([^\"]+)\""), RESOURCES.resolve("static/img"), ".svg");
		Set<String> named = found(IN_CODE, Path.of("src/main/java"), ".java");
		named.removeIf((name) -> name.matches("file|calendar|list|person|people|clock|building|translate|tags"));

		assertThat(named).hasSizeGreaterThan(10);
		assertThat(sheet).containsAll(named);
	}

}
