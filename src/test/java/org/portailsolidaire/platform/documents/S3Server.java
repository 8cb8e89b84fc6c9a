package org.portailsolidaire.platform.documents;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A real S3 server, in a process of its own: its libraries are not those of the portal.
 */
public final class S3Server implements AutoCloseable {

	private static final Path JAR = Path.of("target/s3mock/s3mock.jar");

	private final Process process;

	private S3Server(Process process) {
		this.process = process;
	}

	/** Starts with an empty bucket, "documents", and answers when this returns. */
	public static S3Server start(Path folder, int port) throws IOException {
		Path output = folder.resolve("s3.out");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx192m", "-XX:TieredStopAtLevel=1", "-jar", JAR.toString(), "--http.port=" + port,
				"--server.port=" + ClamdServer.freePort(), "--com.adobe.testing.s3mock.store.initial-buckets=documents",
				"--com.adobe.testing.s3mock.max-payload-size=100MB")
			.redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
		for (int i = 0; i < 600 && !answers(port); i++) {
			if (!process.isAlive()) {
				throw new IOException("The S3 server stops: " + Files.readString(output));
			}
			LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
		}
		return new S3Server(process);
	}

	private static boolean answers(int port) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress("localhost", port), 500);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
		try {
			this.process.waitFor(10, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
