package org.portailsolidaire.mesures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The packaged portal, started as in production. */
final class Portal {

	private final Path folder;

	private final Path jar;

	private final List<String> options;

	private Portal(Path folder, Path jar, List<String> options) {
		this.folder = folder;
		this.jar = jar;
		this.options = options;
	}

	/** Takes the jar apart, as the image does. */
	static Portal extract(Path folder, String jvmOptions) throws Exception {
		Path packaged;
		try (Stream<Path> jars = Files.list(Path.of("target"))) {
			packaged = jars.filter((path) -> path.getFileName().toString().matches("portail-solidaire-.*\\.jar"))
				.findFirst()
				.orElse(null);
		}
		if (packaged == null) {
			// Not packaged: its classes do for a first look.
			return new Portal(folder, null, Arrays.asList(jvmOptions.strip().split("\\s+")));
		}
		Path home = folder.resolve("portail").toAbsolutePath();
		new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djarmode=tools",
				"-jar", packaged.toAbsolutePath().toString(), "extract", "--force", "--destination", home.toString())
			.inheritIO()
			.start()
			.waitFor();
		return new Portal(folder, home.resolve(packaged.getFileName()),
				Arrays.asList(jvmOptions.strip().split("\\s+")));
	}

	JavaProcess start(int port, String database, List<String> more, String... arguments) throws Exception {
		List<String> command = new ArrayList<>(this.options);
		command.addAll(more);
		command.addAll((this.jar != null) ? List.of("-jar", this.jar.toString())
				: List.of("-cp", System.getProperty("java.class.path"), "org.portailsolidaire.PortailSolidaire"));
		command.addAll(List.of(arguments));
		Map<String, String> environment = Map.of("SPRING_DATASOURCE_URL", database, "SPRING_DATASOURCE_USERNAME",
				"postgres", "SPRING_DATASOURCE_PASSWORD", "", "SERVER_PORT", Integer.toString(port),
				"PORTAIL_DEMO_ENABLED", "false", "MALLOC_ARENA_MAX", "2", "PORTAIL_CLE",
				"cGFzIHVuIHNlY3JldCA6IGxhIGNsw6kgZGVzIHRlc3Q=");
		return JavaProcess.start(port, "/actuator/health/readiness", this.folder.resolve("portail-" + port + ".log"),
				environment, command);
	}

	/** What the log of a port says that holds a piece of text. */
	String said(int port, String piece) throws IOException {
		return Files.readAllLines(this.folder.resolve("portail-" + port + ".log"))
			.stream()
			.filter((line) -> line.contains(piece))
			.reduce((first, second) -> second)
			.map((line) -> line.replaceFirst(".* : ", ""))
			.orElse("");
	}

}
