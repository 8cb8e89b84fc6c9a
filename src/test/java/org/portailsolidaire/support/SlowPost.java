package org.portailsolidaire.support;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A form whose head is received, and whose body waits: what a person on a slow network
 * sends, or one who plays with the clock.
 */
public final class SlowPost implements AutoCloseable {

	private static final int PATIENCE = 20_000;

	private final Socket socket;

	private final byte[] body;

	/** Sends the head, and comes back once the portal asks for the body. */
	public SlowPost(int port, String path, String session, int length) throws IOException {
		this.socket = new Socket("localhost", port);
		this.socket.setSoTimeout(PATIENCE);
		this.body = new byte[length];
		this.socket.getOutputStream()
			.write(("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: session=" + session
					+ "\r\nSec-Fetch-Site: same-origin\r\nExpect: 100-continue\r\nConnection: close\r\nContent-Length: "
					+ length + "\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n")
				.getBytes(StandardCharsets.US_ASCII));
		String asked = line();
		if (!asked.startsWith("HTTP/1.1 100")) {
			throw new IllegalStateException(asked);
		}
		line();
	}

	/**
	 * Sends the body, padded to the length that was announced; the head of the answer.
	 */
	public String send(String form) throws IOException {
		java.util.Arrays.fill(this.body, (byte) '&');
		byte[] bytes = form.getBytes(StandardCharsets.US_ASCII);
		System.arraycopy(bytes, 0, this.body, 0, bytes.length);
		this.socket.getOutputStream().write(this.body);
		return new String(this.socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder();
		InputStream in = this.socket.getInputStream();
		for (int next = in.read(); next != '\n'; next = in.read()) {
			line.append((char) next);
		}
		return line.toString();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
