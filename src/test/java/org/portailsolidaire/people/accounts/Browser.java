package org.portailsolidaire.people.accounts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.portailsolidaire.support.RawHttp;
import org.portailsolidaire.support.RawHttp.Answer;

/**
 * Requests of one browser without scripts, on a network of its own: it keeps cookies, and
 * posts the token of the page it last read.
 */
public final class Browser {

	private static final Pattern HIDDEN = Pattern
		.compile("<input type=\"hidden\" name=\"(_[a-z]+)\" value=\"([^\"]*)\"");

	private static final AtomicInteger NETWORKS = new AtomicInteger();

	private final int port;

	private final String network = "2001:db8:0:%x::1".formatted(NETWORKS.incrementAndGet());

	private final Map<String, String> cookies = new LinkedHashMap<>();

	private final Map<String, String> hidden = new LinkedHashMap<>();

	public Browser(int port) {
		this.port = port;
	}

	public Answer get(String path, String... headers) {
		return kept(RawHttp.get(this.port, path, headers(headers)));
	}

	/** Posts a form with names and values in turn, and the hidden fields last read. */
	public Answer post(String path, String... fields) {
		Map<String, String> all = new LinkedHashMap<>(this.hidden);
		for (int i = 0; i < fields.length; i += 2) {
			all.put(fields[i], fields[i + 1]);
		}
		String form = all.entrySet()
			.stream()
			.map((field) -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&"));
		return kept(RawHttp.post(this.port, path, form, headers("Sec-Fetch-Site: same-origin")));
	}

	/** Posts a file and fields as a form of several parts does. */
	public Answer upload(String path, String field, String file, String content, String... fields) {
		Map<String, String> all = new LinkedHashMap<>(this.hidden);
		for (int i = 0; i < fields.length; i += 2) {
			all.put(fields[i], fields[i + 1]);
		}
		StringBuilder body = new StringBuilder();
		all.forEach((name, value) -> body.append("--x\r\nContent-Disposition: form-data; name=\"")
			.append(name)
			.append("\"\r\n\r\n")
			.append(value)
			.append("\r\n"));
		body.append("--x\r\nContent-Disposition: form-data; name=\"")
			.append(field)
			.append("\"; filename=\"")
			.append(file)
			.append("\"\r\nContent-Type: application/octet-stream\r\n\r\n")
			.append(content)
			.append("\r\n--x--\r\n");
		return kept(RawHttp.send(this.port, "POST", path, body.toString(),
				headers("Sec-Fetch-Site: same-origin", "Content-Type: multipart/form-data; boundary=x",
						"Content-Length: " + body.toString().getBytes(StandardCharsets.UTF_8).length)));
	}

	/** The value of a hidden field of a page. */
	public static String hidden(String name, Answer page) {
		Matcher found = Pattern.compile("<input type=\"hidden\" name=\"" + name + "\" value=\"([^\"]*)\"")
			.matcher(page.body());
		if (!found.find()) {
			throw new IllegalStateException("No field " + name);
		}
		return found.group(1);
	}

	/** Posts without the token. */
	public Answer postBare(String path, String... fields) {
		this.hidden.clear();
		return post(path, fields);
	}

	/** Goes where an answer leads to. */
	public Answer follow(Answer answer) {
		return get(answer.header("location").orElseThrow().replaceFirst("^https?://[^/]*", ""));
	}

	public Map<String, String> cookies() {
		return this.cookies;
	}

	private String[] headers(String... given) {
		List<String> all = new ArrayList<>(List.of(given));
		if (all.stream().noneMatch((line) -> line.startsWith("X-Forwarded-For"))) {
			all.add("X-Forwarded-For: " + this.network);
		}
		if (!this.cookies.isEmpty()) {
			all.add("Cookie: " + this.cookies.entrySet()
				.stream()
				.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
				.collect(Collectors.joining("; ")));
		}
		return all.toArray(String[]::new);
	}

	private Answer kept(Answer answer) {
		answer.headers().stream().filter((line) -> line.startsWith("set-cookie: ")).forEach((line) -> {
			String[] pair = line.substring("set-cookie: ".length()).split(";")[0].split("=", 2);
			if (pair[1].isEmpty() || line.contains("Max-Age=0")) {
				this.cookies.remove(pair[0]);
			}
			else {
				this.cookies.put(pair[0], pair[1]);
			}
		});
		if (answer.isHtml()) {
			this.hidden.clear();
			Matcher found = HIDDEN.matcher(answer.body());
			while (found.find()) {
				this.hidden.put(found.group(1), found.group(2));
			}
		}
		return answer;
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
