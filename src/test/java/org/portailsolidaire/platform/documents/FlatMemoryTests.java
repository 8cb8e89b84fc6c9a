package org.portailsolidaire.platform.documents;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.portailsolidaire.support.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("portal")
@Tag("crash")
class FlatMemoryTests {

	private static final int SIZE = 50 * 1024 * 1024;

	/** Tika, the driver and Spring need about twenty megabytes of it. */
	private static final String HEAP = "-Xmx40m";

	@Test
	void aFileLargerThanTheMemoryIsKeptAndRead(@TempDir Path folder) throws Exception {
		Path file = Files.write(folder.resolve("a.pdf"), MadePdf.holding(SIZE, ""));
		Path output = folder.resolve("out");

		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP,
				"-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), FlatMemory.class.getName(),
				file.toString(), TestDatabase.create(), TestDatabase.user(), TestDatabase.password())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();

		assertThat(process.waitFor()).as(Files.readString(output)).isZero();
		assertThat(output).content().contains("kept and read");
	}

}
