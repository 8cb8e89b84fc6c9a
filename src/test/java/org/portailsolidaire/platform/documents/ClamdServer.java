package org.portailsolidaire.platform.documents;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A real clamd, that knows a single signature: {@link #MARK}. */
public final class ClamdServer implements AutoCloseable {

	static final String MARK = "MARQUE-D-ESSAI-DU-PORTAIL-SOLIDAIRE";

	private static final long LARGEST_MB = 5;

	private final int port;

	private final Process process;

	private ClamdServer(int port, Process process) {
		this.port = port;
		this.process = process;
	}

	/** Where clamd is installed, when it is. */
	public static Optional<Path> program() {
		return Stream.of("/usr/sbin/clamd", "/usr/local/sbin/clamd", "/usr/bin/clamd")
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
	}

	public static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	/** Starts in an empty folder, and answers when this returns. */
	public static ClamdServer start(Path folder, int port) throws IOException {
		Path signatures = Files.createDirectories(folder.resolve("signatures"));
		Files.writeString(signatures.resolve("essai.ndb"),
				"Portail.Essai:0:*:" + HexFormat.of().formatHex(MARK.getBytes(StandardCharsets.US_ASCII)) + "\n");
		Path settings = Files.writeString(folder.resolve("clamd.conf"), """
				TCPSocket %d
				TCPAddr 127.0.0.1
				DatabaseDirectory %s
				TemporaryDirectory %s
				LogFile %s
				StreamMaxLength %dM
				Foreground yes
				""".formatted(port, signatures, folder, folder.resolve("clamd.log"), LARGEST_MB));
		Process process = new ProcessBuilder(program().orElseThrow().toString(), "--config-file=" + settings)
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("clamd.out").toFile())
			.start();
		ClamdServer server = new ClamdServer(port, process);
		for (int i = 0; i < 300 && !server.answers(); i++) {
			if (!process.isAlive()) {
				throw new IOException("clamd stops: " + Files.readString(folder.resolve("clamd.out")));
			}
			LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
		}
		return server;
	}

	private boolean answers() {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress("127.0.0.1", this.port), 1000);
			socket.getOutputStream().write("zPING\0".getBytes(StandardCharsets.US_ASCII));
			return socket.getInputStream().read() == 'P';
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(10, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
