package org.portailsolidaire.platform.documents.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.portailsolidaire.platform.documents.Reason;
import org.portailsolidaire.shared.PersonId;

import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Reads files that are not trusted in a process of its own, with a memory and a time of
 * its own, one at a time: whatever a file does to its reader, the portal does not feel
 * it. A person has one file in the queue at most.
 */
@Component
public class SeparateProcess {

	private static final Logger LOG = LoggerFactory.getLogger(SeparateProcess.class);

	private static final String LAUNCHER = "org/springframework/boot/loader/launch/PropertiesLauncher.class";

	/** No secret of the portal goes along, nor its options of Java. */
	private static final Set<String> ENVIRONMENT = Set.of("PATH", "LANG", "LC_ALL", "SystemRoot", "MALLOC_ARENA_MAX");

	private final InspectionSettings settings;

	private final Turns turns = new Turns();

	public SeparateProcess(InspectionSettings settings) {
		this.settings = settings;
	}

	/**
	 * What a file is, and what is wrong with it.
	 * @param made where a picture is made anew
	 * @throws DocumentsBusyException when its turn does not come in time
	 */
	Inspection read(Reading reading, Path file, Path made, PersonId by) throws IOException {
		return this.turns.take(by, this.settings.reading().patience(), () -> run(reading, file, made));
	}

	private Inspection run(Reading reading, Path file, Path made) throws IOException {
		Path folder = Files.createTempDirectory(Spool.PREFIX + "lecture-");
		try {
			Process process = start(reading, List.of(file, made, folder));
			Duration longest = this.settings.reading().longest();
			if (!ended(process, longest) || process.exitValue() != 0) {
				LOG.info("Un fichier {} demande trop pour être lu", reading);
				return new Inspection(null, List.of(Reason.of("documents.refus.effort")));
			}
			return SeparateReader.answer(folder);
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

	private static boolean ended(Process process, Duration longest) {
		try {
			return process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		finally {
			kill(process);
		}
	}

	/** Nothing is deleted under a process that still writes. */
	private static void kill(Process process) {
		if (process.isAlive()) {
			process.destroyForcibly();
			process.onExit().join();
		}
	}

	private Process start(Reading reading, List<Path> paths) throws IOException {
		InspectionSettings.Bounds bounds = this.settings.reading();
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx" + bounds.memory().toMegabytes() + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
				"-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", "-Djava.awt.headless=true",
				"-Djava.io.tmpdir=" + paths.getLast(), "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
				"-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog"));
		if (ClassLoader.getSystemResource(LAUNCHER) != null) {
			command.addAll(List.of("-Dloader.main=" + SeparateReader.class.getName(),
					LAUNCHER.replace('/', '.').replace(".class", "")));
		}
		else {
			command.add(SeparateReader.class.getName());
		}
		command.add(reading.name());
		paths.forEach((path) -> command.add(path.toString()));
		command.addAll(List.of(Long.toString(this.settings.pixels()),
				Long.toString(this.settings.imageMemory().toBytes()), Long.toString(bounds.longest().toMillis())));
		ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.redirectError(ProcessBuilder.Redirect.DISCARD);
		builder.environment().keySet().retainAll(ENVIRONMENT);
		builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
		return builder.start();
	}

}
