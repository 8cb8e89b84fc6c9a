package org.portailsolidaire.platform.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server that answers as it is told: by the first word of each command, and by
 * "data" for the content. The answer "silence" is none at all, "drip" a letter now and
 * then.
 */
class ScriptedServer implements AutoCloseable {

	private final ServerSocket socket;

	private final Map<String, String> answers;

	private final CountDownLatch closed = new CountDownLatch(1);

	final AtomicInteger accepted = new AtomicInteger();

	ScriptedServer(Map<String, String> answers) {
		this.answers = answers;
		try {
			this.socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread.ofVirtual().start(this::listen);
	}

	int port() {
		return this.socket.getLocalPort();
	}

	private void listen() {
		while (!this.socket.isClosed()) {
			try {
				Socket client = this.socket.accept();
				Thread.ofVirtual().start(() -> talk(client));
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void talk(Socket client) {
		try (client;
				BufferedReader in = new BufferedReader(
						new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
				Writer out = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8)) {
			say(out, "HELLO", "220 essai");
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				String word = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
				switch (word) {
					case "DATA" -> {
						say(out, word, "354 allez");
						while (!".".equals(line)) {
							line = in.readLine();
						}
						this.accepted.incrementAndGet();
						say(out, "data", "250 reçu");
					}
					case "QUIT" -> {
						if (this.answers.containsKey("QUIT")) {
							return;
						}
						say(out, word, "221 au revoir");
						return;
					}
					default -> say(out, word, "250 bien");
				}
			}
		}
		catch (IOException | InterruptedException ex) {
			// The client went away, or the test is over.
		}
	}

	private void say(Writer out, String word, String usual) throws IOException, InterruptedException {
		String answer = this.answers.getOrDefault(word, usual);
		if (answer.equals("silence")) {
			this.closed.await();
		}
		if (answer.equals("drip")) {
			while (!this.closed.await(100, java.util.concurrent.TimeUnit.MILLISECONDS)) {
				out.write("2");
				out.flush();
			}
		}
		out.write(answer + "\r\n");
		out.flush();
	}

	@Override
	public void close() {
		this.closed.countDown();
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
