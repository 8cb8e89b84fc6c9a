package org.portailsolidaire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("plain")
class ModularityTests {

	private static final Pattern ROW = Pattern.compile("^\\| (?:`(\\w+)`)? ?\\| `([\\w.]+)` \\|", Pattern.MULTILINE);

	private static final Pattern TERM = Pattern.compile("^\\| [^|]+ \\| ([^|]*`[^|]*) \\|", Pattern.MULTILINE);

	private static final Pattern CODE = Pattern.compile("`[^`]+`");

	private static final Pattern WORD = Pattern.compile("\\w+");

	/** Each family knows those before it. */
	private static final List<String> FAMILIES = List.of("shared", "reference", "platform", "people", "calls",
			"applying", "deciding", "following", "community", "office", "demo");

	private static final int MOST_OF_A_FAMILY = 10;

	private static final int MOST_TYPES = 40;

	private static final int MOST_LINES = 3500;

	/** The modules that are still too large: one that is cut leaves the list. */
	private static final Set<String> TO_CUT = Set.of("applying.applications", "calls.writing", "office",
			"people.accounts");

	private final ApplicationModules modules = ApplicationModules.of(PortailSolidaire.class);

	@Test
	void modulesUseOnlyWhatTheyDeclare() {
		this.modules.verify();
	}

	@Test
	void theMapOfTheReadmeIsTrue() throws IOException {
		Set<String> told = new TreeSet<>();
		for (Matcher row = ROW.matcher(Files.readString(Path.of("README.md"))); row.find();) {
			told.add((row.group(1) != null) ? row.group(1) + "." + row.group(2) : row.group(2));
		}

		assertThat(told).isEqualTo(this.modules.stream().map(ModularityTests::path).collect(Collectors.toSet()));
	}

	@Test
	void theGlossarySaysWordsOfTheCode() throws IOException {
		Set<String> told = new TreeSet<>();
		for (Matcher row = TERM.matcher(Files.readString(Path.of("docs/glossary.md"))); row.find();) {
			CODE.matcher(row.group(1)).results().forEach((code) -> told.addAll(words(code.group())));
		}
		Set<String> there = new HashSet<>();
		for (Path file : files("src/main/java", "db/migration")) {
			there.addAll(words(Files.readString(file)));
		}

		assertThat(told).isNotEmpty().filteredOn((word) -> !there.contains(word)).isEmpty();
	}

	private static List<Path> files(String... folders) throws IOException {
		List<Path> files = new ArrayList<>();
		for (String folder : folders) {
			try (Stream<Path> within = Files.walk(Path.of(folder))) {
				within.filter(Files::isRegularFile).forEach(files::add);
			}
		}
		return files;
	}

	private static Set<String> words(String text) {
		return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
	}

	@Test
	void familiesAreFewEnoughToBeRead() {
		this.modules.stream()
			.map(ModularityTests::path)
			.filter((path) -> path.chars().filter((letter) -> letter == '.').count() == 1)
			.collect(Collectors.groupingBy((path) -> path.substring(0, path.indexOf('.')), Collectors.counting()))
			.forEach((family, count) -> assertThat(count).as(family).isLessThanOrEqualTo(MOST_OF_A_FAMILY));
	}

	@Test
	void modulesAreSmallEnoughToBeRead() {
		assertThat(this.modules.stream().filter(ModularityTests::isLarge).map(ModularityTests::path))
			.isSubsetOf(TO_CUT);
	}

	private static boolean isLarge(org.springframework.modulith.core.ApplicationModule module) {
		Path folder = Path.of("src/main/java", module.getBasePackage().getName().replace('.', '/'));
		try (Stream<Path> files = Files.list(folder)) {
			List<Path> types = files.filter((file) -> file.toString().endsWith(".java")).toList();
			long lines = 0;
			for (Path type : types) {
				lines += Files.readAllLines(type).size();
			}
			return types.size() - 1 > MOST_TYPES || lines > MOST_LINES;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void noFamilyKnowsOneThatComesAfter() {
		this.modules.forEach((module) -> module.getDirectDependencies(this.modules)
			.uniqueModules()
			.forEach((other) -> assertThat(rank(path(other))).as("%s knows %s", path(module), path(other))
				.isLessThanOrEqualTo(rank(path(module)))));
	}

	private static int rank(String path) {
		return FAMILIES.indexOf(path.contains(".") ? path.substring(0, path.indexOf('.')) : path);
	}

	private static String path(org.springframework.modulith.core.ApplicationModule module) {
		return module.getBasePackage().getName().substring("org.portailsolidaire.".length());
	}

}
