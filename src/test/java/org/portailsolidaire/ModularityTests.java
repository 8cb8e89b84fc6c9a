package org.portailsolidaire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

class ModularityTests {

	private static final Pattern ROW = Pattern.compile("^\\| (?:`(\\w+)`)? ?\\| `(\\w+)` \\|", Pattern.MULTILINE);

	/** Each family knows those before it. */
	private static final List<String> FAMILIES = List.of("shared", "reference", "platform", "people", "calls",
			"applying", "deciding", "following", "community", "office", "demo");

	private static final int MOST_OF_A_FAMILY = 10;

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
	void familiesAreFewEnoughToBeRead() {
		this.modules.stream()
			.map(ModularityTests::path)
			.filter((path) -> path.contains("."))
			.collect(Collectors.groupingBy((path) -> path.substring(0, path.indexOf('.')), Collectors.counting()))
			.forEach((family, count) -> assertThat(count).as(family).isLessThanOrEqualTo(MOST_OF_A_FAMILY));
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
