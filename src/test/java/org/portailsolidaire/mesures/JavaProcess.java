package org.portailsolidaire.mesures;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM of its own: started, waited for, weighed, stopped. */
final class JavaProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(20);

	private final Process process;

	private final int port;

	private final Duration start;

	private JavaProcess(Process process, int port, Duration start) {
		this.process = process;
		this.port = port;
		this.start = start;
	}

	/**
	 * Starts Java, on a port that nobody has, and waits until a path answers 200.
	 * @param log file for what it says
	 */
	static JavaProcess start(int port, String readyPath, Path log, Map<String, String> environment,
			List<String> options) throws Exception {
		new ServerSocket(port).close();
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(options);
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
		builder.environment().putAll(environment);
		long begin = System.nanoTime();
		Process process = builder.start();
		byte[] request = KeepAlive.request(readyPath, "Connection: close");
		while (true) {
			try (KeepAlive connection = new KeepAlive(port)) {
				if (connection.get(request) == 200) {
					Duration start = Duration.ofNanos(System.nanoTime() - begin);
					return new JavaProcess(process, port, start);
				}
			}
			catch (IOException ex) {
				// not yet
			}
			if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
				process.destroyForcibly();
				throw new IllegalStateException("Not started, see " + log);
			}
			Thread.sleep(25);
		}
	}

	int port() {
		return this.port;
	}

	/** From the command to the first good answer. */
	Duration start() {
		return this.start;
	}

	long pid() {
		return this.process.pid();
	}

	/** Resident memory now, and the most there was, in megabytes. */
	String memory() throws IOException {
		return kilobytes("VmRSS:") / 1024 + " Mo (au plus " + kilobytes("VmHWM:") / 1024 + ")";
	}

	private long kilobytes(String name) throws IOException {
		return Files.readAllLines(Path.of("/proc/" + pid() + "/status"))
			.stream()
			.filter((line) -> line.startsWith(name))
			.map((line) -> Long.parseLong(line.replaceAll("\\D", "")))
			.findFirst()
			.orElse(0L);
	}

	@Override
	public void close() throws InterruptedException {
		this.process.destroy();
		if (!this.process.waitFor(40, TimeUnit.SECONDS)) {
			this.process.destroyForcibly().waitFor();
		}
	}

}
