package org.portailsolidaire.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Requests written to a socket as they are, right or wrong. */
public final class RawHttp {

	private static final int PATIENCE = 20_000;

	private RawHttp() {
	}

	/**
	 * An answer.
	 *
	 * @param headers lines, names in lower case
	 * @param body decoded as UTF-8
	 */
	public record Answer(int status, List<String> headers, String body) {

		public Optional<String> header(String name) {
			String start = name.toLowerCase(Locale.ROOT) + ": ";
			return this.headers.stream()
				.filter((line) -> line.startsWith(start))
				.map((line) -> line.substring(start.length()))
				.findFirst();
		}

		public boolean isHtml() {
			return header("content-type").orElse("").startsWith("text/html");
		}

	}

	public static Answer get(int port, String target, String... headers) {
		return send(port, "GET", target, "", headers);
	}

	public static Answer post(int port, String target, String form, String... headers) {
		List<String> all = new ArrayList<>(List.of(headers));
		all.add("Content-Type: application/x-www-form-urlencoded");
		all.add("Content-Length: " + form.getBytes(StandardCharsets.UTF_8).length);
		return send(port, "POST", target, form, all.toArray(String[]::new));
	}

	public static Answer send(int port, String method, String target, String body, String... headers) {
		String head = method + " " + target + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n"
				+ String.join("", List.of(headers).stream().map((line) -> line + "\r\n").toList()) + "\r\n";
		try (Socket socket = new Socket("localhost", port)) {
			socket.setSoTimeout(PATIENCE);
			socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
			socket.getOutputStream().flush();
			return parse(socket.getInputStream().readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(method + " " + target, ex);
		}
	}

	private static Answer parse(byte[] bytes) {
		String latin = new String(bytes, StandardCharsets.ISO_8859_1);
		int end = latin.indexOf("\r\n\r\n");
		if (end < 0) {
			return new Answer(0, List.of(), latin);
		}
		List<String> lines = latin.substring(0, end).lines().toList();
		List<String> headers = lines.stream().skip(1).map((line) -> {
			int colon = line.indexOf(':');
			return (colon < 0) ? line : line.substring(0, colon).toLowerCase(Locale.ROOT) + line.substring(colon);
		}).toList();
		String body = latin.substring(end + 4);
		boolean chunked = headers.contains("transfer-encoding: chunked");
		byte[] content = (chunked ? joined(body) : body).getBytes(StandardCharsets.ISO_8859_1);
		return new Answer(Integer.parseInt(lines.getFirst().split(" ")[1]), headers,
				new String(content, StandardCharsets.UTF_8));
	}

	private static String joined(String chunks) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		int at = 0;
		while (at < chunks.length()) {
			int line = chunks.indexOf("\r\n", at);
			int size = Integer.parseInt(chunks.substring(at, line).strip(), 16);
			if (size == 0) {
				break;
			}
			all.writeBytes(chunks.substring(line + 2, line + 2 + size).getBytes(StandardCharsets.ISO_8859_1));
			at = line + 2 + size + 2;
		}
		return all.toString(StandardCharsets.ISO_8859_1);
	}

}
