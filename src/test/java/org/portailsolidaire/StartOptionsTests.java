package org.portailsolidaire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The options of Java are in one place, and every way to start the portal takes them. */
@Tag("plain")
class StartOptionsTests {

	private static final Path OPTIONS = Path.of("docker/java.options");

	private static final int OUT_OF_MEMORY = 3;

	@ParameterizedTest
	@CsvSource({ "pom.xml, <portail.jvm>@${project.basedir}/docker/java.options</portail.jvm>",
			"pom.xml, <jvmArguments>\"${portail.jvm}\"</jvmArguments>",
			"pom.xml, <argument>jvm=${portail.jvm}</argument>",
			"Dockerfile, ENV JDK_JAVA_OPTIONS=\"@/opt/portail/java.options\"",
			"Dockerfile, COPY docker/health.sh docker/java.options /opt/portail/",
			"docker/training.sh, JDK_JAVA_OPTIONS=@$portal/java.options" })
	void everyWayToStartTakesThem(Path file, String line) throws IOException {
		assertThat(Files.readString(file)).contains(line);
	}

	@Test
	void everyCommandThatIsDocumentedTakesThem() throws IOException {
		List<String> commands = Files.readAllLines(Path.of("docs/exploitation.md"))
			.stream()
			.filter((line) -> line.matches(".*\\bjava .*-jar .*") && !line.contains("-Djarmode"))
			.toList();

		assertThat(commands).hasSizeGreaterThanOrEqualTo(3).allMatch((line) -> line.contains("java.options "));
	}

	@Test
	void noneHasOptionsOfItsOwn() throws IOException {
		for (String file : List.of("Dockerfile", "docker-compose.yml", "docker/training.sh")) {
			assertThat(Files.readString(Path.of(file))).doesNotContain("-Xmx", "JAVA_TOOL_OPTIONS");
		}
	}

	@Test
	void composeListensOnThisMachineAlone() throws IOException {
		List<String> ports = Files.readAllLines(Path.of("docker-compose.yml"))
			.stream()
			.filter((line) -> line.matches("\\s+- \".*:\\d+\""))
			.toList();

		assertThat(ports).isNotEmpty()
			.allMatch((line) -> line.contains("\"127.0.0.1:") || line.contains("\"${PORTAIL_ECOUTE:-127.0.0.1}:"));
	}

	@Test
	void aPortalWithoutMemoryStops() throws Exception {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"@" + OPTIONS, "-Xmx16m", "-cp", System.getProperty("java.class.path"), Filling.class.getName())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();

		assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
		assertThat(process.exitValue()).isEqualTo(OUT_OF_MEMORY);
	}

	/** Takes all the memory there is in a thread that nobody watches, and goes on. */
	static final class Filling {

		private Filling() {
		}

		public static void main(String[] args) throws InterruptedException {
			Thread filling = Thread.startVirtualThread(() -> {
				List<byte[]> kept = new ArrayList<>();
				while (true) {
					kept.add(new byte[100_000]);
				}
			});
			filling.join();
		}

	}

}
