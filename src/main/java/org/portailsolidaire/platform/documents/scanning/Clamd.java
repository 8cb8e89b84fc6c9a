package org.portailsolidaire.platform.documents.scanning;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;

import org.springframework.stereotype.Component;

/** ClamAV's daemon, over TCP: the bytes are sent to it, it needs no folder of ours. */
@Component
public class Clamd {

	private static final int CHUNK = 64 * 1024;

	private static final int LONGEST_ANSWER = 4096;

	/** A daemon that reads nothing would hold us for ever: this cuts the line. */
	private static final int PATIENCES = 4;

	private final ScannerSettings settings;

	private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor((work) -> {
		Thread thread = new Thread(work, "clamd");
		thread.setDaemon(true);
		return thread;
	});

	public Clamd(ScannerSettings settings) {
		this.settings = settings;
	}

	/** What the daemon says of some bytes. */
	public sealed interface Verdict {

		record Clean() implements Verdict {
		}

		record Found(String threat) implements Verdict {
		}

		/** It could not scan these very bytes; larger than it takes, for one. */
		record Unable(String answer) implements Verdict {
		}

	}

	/**
	 * Asks about bytes.
	 * @throws IOException when the daemon is down, or slower than it may be
	 */
	public Verdict scan(InputStream bytes) throws IOException {
		Duration patience = this.settings.patience();
		try (Socket socket = new Socket()) {
			ScheduledFuture<?> cut = this.watch.schedule(() -> close(socket), PATIENCES * patience.toMillis(),
					TimeUnit.MILLISECONDS);
			try {
				socket.setSoTimeout((int) patience.toMillis());
				socket.connect(new InetSocketAddress(this.settings.host(), this.settings.port()),
						(int) patience.toMillis());
				return verdict(exchange(socket, bytes));
			}
			finally {
				cut.cancel(false);
			}
		}
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String exchange(Socket socket, InputStream bytes) throws IOException {
		DataOutputStream out = new DataOutputStream(socket.getOutputStream());
		try {
			out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
			byte[] buffer = new byte[CHUNK];
			for (int read = bytes.readNBytes(buffer, 0, CHUNK); read > 0; read = bytes.readNBytes(buffer, 0, CHUNK)) {
				out.writeInt(read);
				out.write(buffer, 0, read);
			}
			out.writeInt(0);
			out.flush();
		}
		catch (SocketException ex) {
			return refusal(socket, ex);
		}
		return answer(socket);
	}

	/** It stops listening when there is too much, and has said so before. */
	private static String refusal(Socket socket, IOException failure) throws IOException {
		try {
			return answer(socket);
		}
		catch (IOException ex) {
			failure.addSuppressed(ex);
			throw failure;
		}
	}

	private static String answer(Socket socket) throws IOException {
		String answer = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
		return answer.replace("\0", "").strip();
	}

	private static Verdict verdict(String answer) throws IOException {
		String said = answer.startsWith("stream: ") ? answer.substring("stream: ".length()) : answer;
		if (said.equals("OK")) {
			return new Verdict.Clean();
		}
		if (said.endsWith(" FOUND")) {
			String threat = said.substring(0, said.length() - " FOUND".length());
			return new Verdict.Found(threat.substring(0, Math.min(200, threat.length())));
		}
		if (said.endsWith("ERROR")) {
			return new Verdict.Unable(said);
		}
		throw new IOException("clamd said \"" + said + "\"");
	}

	@PreDestroy
	void stop() {
		this.watch.shutdownNow();
	}

}
