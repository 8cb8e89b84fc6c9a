package org.portailsolidaire.mesures;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One kept HTTP/1.1 connection, as cheap as can be: the body is left as bytes.
 */
final class KeepAlive implements AutoCloseable {

	private final int port;

	private Socket socket;

	private InputStream in;

	private byte[] buffer = new byte[1 << 17];

	private int from;

	private int to;

	private byte[] body = new byte[1 << 17];

	private int length;

	private int wire;

	private String head = "";

	KeepAlive(int port) throws IOException {
		this.port = port;
		connect();
	}

	private void connect() throws IOException {
		this.socket = new Socket();
		this.socket.setTcpNoDelay(true);
		this.socket.setSoTimeout(20_000);
		this.socket.connect(new InetSocketAddress("127.0.0.1", this.port), 5_000);
		this.in = this.socket.getInputStream();
		this.from = 0;
		this.to = 0;
	}

	/** A request as it goes on the wire. */
	static byte[] request(String path, String... headers) {
		StringBuilder text = new StringBuilder("GET ").append(path).append(" HTTP/1.1\r\nHost: localhost\r\n");
		for (String header : headers) {
			text.append(header).append("\r\n");
		}
		return text.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
	}

	/** A form as it goes on the wire. */
	static byte[] form(String path, String fields, String... headers) {
		String get = new String(request(path, headers), StandardCharsets.US_ASCII).replaceFirst("GET", "POST");
		return (get.substring(0, get.length() - 2)
				+ "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + fields.length() + "\r\n\r\n"
				+ fields)
			.getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * Sends a request and reads its answer whole; the status. Connects again when the
	 * server said that it would close.
	 */
	int get(byte[] request) throws IOException {
		if (header("Connection").equals("close")) {
			close();
			connect();
		}
		this.socket.getOutputStream().write(request);
		this.length = 0;
		this.wire = 0;
		readHead();
		int status = Integer.parseInt(this.head.substring(9, 12));
		if (status != 304 && status != 204) {
			readBody();
		}
		return status;
	}

	int length() {
		return this.length;
	}

	/** Bytes received for the last answer, headers and framing included. */
	int wire() {
		return this.wire;
	}

	String text() {
		return new String(this.body, 0, this.length, StandardCharsets.UTF_8);
	}

	String header(String name) {
		for (String line : this.head.split("\r\n")) {
			if (line.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
				return line.substring(name.length() + 1).strip();
			}
		}
		return "";
	}

	/** How many times a piece of ASCII text stands in the body. */
	int count(byte[] piece) {
		int count = 0;
		for (int i = 0; i <= this.length - piece.length; i++) {
			if (this.body[i] == piece[0] && Arrays.equals(this.body, i, i + piece.length, piece, 0, piece.length)) {
				count++;
				i += piece.length - 1;
			}
		}
		return count;
	}

	private void readHead() throws IOException {
		StringBuilder text = new StringBuilder(400);
		while (text.length() < 4 || text.charAt(text.length() - 1) != '\n' || text.charAt(text.length() - 3) != '\n') {
			text.append((char) next());
		}
		this.head = text.toString();
	}

	private void readBody() throws IOException {
		String stated = header("Content-Length");
		if (!stated.isEmpty()) {
			take(Integer.parseInt(stated));
			return;
		}
		for (int size = chunk(); size > 0; size = chunk()) {
			take(size);
			skipLine();
		}
		skipLine();
	}

	private int chunk() throws IOException {
		int size = 0;
		for (int next = next(); next != '\n'; next = next()) {
			if (next != '\r') {
				size = size * 16 + Character.digit(next, 16);
			}
		}
		return size;
	}

	private void skipLine() throws IOException {
		while (next() != '\n') {
			continue;
		}
	}

	private void take(int count) throws IOException {
		if (this.body.length < this.length + count) {
			this.body = Arrays.copyOf(this.body, 2 * (this.length + count));
		}
		int left = count;
		while (left > 0) {
			fill();
			int taken = Math.min(left, this.to - this.from);
			System.arraycopy(this.buffer, this.from, this.body, this.length, taken);
			this.from += taken;
			this.length += taken;
			this.wire += taken;
			left -= taken;
		}
	}

	private int next() throws IOException {
		fill();
		this.wire++;
		return this.buffer[this.from++];
	}

	private void fill() throws IOException {
		if (this.from == this.to) {
			this.from = 0;
			this.to = this.in.read(this.buffer);
			if (this.to < 0) {
				this.to = 0;
				throw new EOFException("The server closed the connection");
			}
		}
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
