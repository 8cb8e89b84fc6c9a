package org.portailsolidaire.platform.site;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The words of the site: each one used, each one there, in both languages, well set. */
@Tag("plain")
class WordsTests {

	private static final Path MAIN = Path.of("src/main");

	private static final Path MESSAGES = MAIN.resolve("resources/messages");

	private static final Pattern KEY = Pattern.compile("[\"'#{]([a-z0-9][a-z0-9-]*(?:\\.[a-z0-9-]+)+)[\"'}(]");

	private static final Pattern BEGINNING = Pattern.compile("[\"']([a-z0-9][a-z0-9.-]*\\.)[\"']");

	/** Where a key is certain to be one. */
	private static final Pattern SAID = Pattern.compile(
			"(?:#\\{|#messages\\.msg\\('|words\\(?\\)?\\.text\\(\\s*\")([a-z0-9-]+(?:\\.[a-z0-9-]*[a-z0-9])+)[}('\"]");

	private static final Pattern COUNTED = Pattern.compile("words\\(?\\)?\\.count\\(\\s*\"([a-z0-9.-]+)\"");

	private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

	/** A plain space before a high mark, or within quotes. */
	private static final Pattern PLAIN_SPACE = Pattern.compile(" [;:!?»€]| %(?!s)|«[^\u00A0\u202F]|[^\u00A0\u202F]»");

	@Test
	void bothLanguagesSayTheSameThings() throws IOException {
		for (Path french : french()) {
			Map<String, String> english = read(inEnglish(french));
			assertThat(english.keySet()).as(french.toString()).isEqualTo(read(french).keySet());
			read(french).forEach((key, text) -> assertThat(places(english.get(key))).as(key).isEqualTo(places(text)));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "invite", "frame" })
	void whatPartnersReadIsWholeInItsFourLanguages(String file) throws IOException {
		Map<String, String> french = read(MESSAGES.resolve(file + ".properties"));
		for (String language : List.of("en", "es", "pt")) {
			Map<String, String> other = read(MESSAGES.resolve(file + "_" + language + ".properties"));
			assertThat(other.keySet()).as(language).isEqualTo(french.keySet());
			french.forEach((key, text) -> assertThat(places(other.get(key))).as(key).isEqualTo(places(text)));
		}
	}

	@Test
	void everyWordIsUsed() throws IOException {
		String sources = sources();
		Set<String> used = found(KEY, sources);
		used.addAll(found(COUNTED, sources));
		Set<String> beginnings = found(BEGINNING, sources);
		Set<String> unused = keys().stream()
			.filter((key) -> !used.contains(key) && !used.contains(key.replaceAll("\\.[01n]$", "")))
			.filter((key) -> beginnings.stream().noneMatch(key::startsWith))
			.collect(Collectors.toCollection(TreeSet::new));

		assertThat(unused).isEmpty();
	}

	@Test
	void everyWordThatIsUsedIsThere() throws IOException {
		String sources = sources();
		Set<String> said = found(SAID, sources);
		found(COUNTED, sources).forEach((key) -> Stream.of(".1", ".n").map(key::concat).forEach(said::add));

		assertThat(said).hasSizeGreaterThan(150);
		assertThat(keys()).containsAll(said);
	}

	@Test
	void everyKindOfMessageHasANameForStaff() throws IOException {
		List<String> kinds = keys().stream()
			.filter((key) -> key.matches("courriel\\..*\\.objet"))
			.map((key) -> key.replaceFirst("objet$", "sorte"))
			.toList();

		assertThat(kinds).hasSizeGreaterThan(20);
		assertThat(keys()).containsAll(kinds);
	}

	@Test
	void noKeyStandsInTwoFiles() throws IOException {
		List<String> keys = french().stream().flatMap((file) -> read(file).keySet().stream()).toList();

		assertThat(keys).doesNotHaveDuplicates();
	}

	static Stream<Path> frenchTexts() throws IOException {
		return Stream.concat(french().stream(), files(MAIN.resolve("resources/pages/fr")));
	}

	static Stream<Path> texts() throws IOException {
		return Stream.concat(files(MESSAGES), files(MAIN.resolve("resources/pages")));
	}

	@ParameterizedTest
	@MethodSource("frenchTexts")
	void frenchKeepsItsMarksWithTheirWords(Path file) throws IOException {
		assertThat(lines(file)).noneMatch((line) -> PLAIN_SPACE.matcher(line).find());
	}

	@ParameterizedTest
	@MethodSource("texts")
	void apostrophesAreCurled(Path file) throws IOException {
		assertThat(lines(file)).noneMatch((line) -> line.contains("'"));
	}

	@ParameterizedTest
	@MethodSource("texts")
	void nothingIsLeftToWrite(Path file) throws IOException {
		assertThat(lines(file)).noneMatch((line) -> line.matches("(?i).*\\b(todo|fixme|lorem|xxx)\\b.*"));
	}

	/** Texts without addresses and marks of Markdown. */
	private static List<String> lines(Path file) throws IOException {
		if (file.toString().endsWith(".properties")) {
			return List.copyOf(read(file).values());
		}
		return Files.readString(file)
			.lines()
			.map((line) -> line.replaceAll("\\]\\([^)]*\\)|`[^`]*`|https?://\\S+", "]")
				.replaceAll("^\\|[-:| ]+\\|$", ""))
			.toList();
	}

	private static Set<String> keys() throws IOException {
		return french().stream()
			.flatMap((file) -> read(file).keySet().stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String sources() throws IOException {
		try (Stream<Path> files = Stream.of("java", "resources/templates", "resources/courriels", "resources/papiers")
			.flatMap(WordsTests::within)) {
			return files.map(WordsTests::text).collect(Collectors.joining("\n"));
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Set<String> found(Pattern pattern, String text) {
		return pattern.matcher(text)
			.results()
			.map((match) -> match.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> places(String text) {
		return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
	}

	private static List<Path> french() throws IOException {
		try (Stream<Path> files = files(MESSAGES)) {
			return files.filter((file) -> !file.toString().matches(".*_(en|es|pt)\\.properties")).toList();
		}
	}

	private static Path inEnglish(Path french) {
		return french.resolveSibling(french.getFileName().toString().replace(".properties", "_en.properties"));
	}

	private static Map<String, String> read(Path file) {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		catch (IOException ex) {
			throw new IllegalStateException(file.toString().toLowerCase(Locale.ROOT), ex);
		}
		Map<String, String> texts = new TreeMap<>();
		properties.stringPropertyNames().forEach((key) -> texts.put(key, properties.getProperty(key)));
		return texts;
	}

	private static Stream<Path> within(String folder) {
		try {
			return files(MAIN.resolve(folder));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Stream<Path> files(Path folder) throws IOException {
		try (Stream<Path> walk = Files.walk(folder)) {
			return walk.filter(Files::isRegularFile).sorted().toList().stream();
		}
	}

}
