package org.portailsolidaire.mesures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.portailsolidaire.mesures.Load.Ask;

/** Somebody of the demo world, who reads and saves; nobody, without a role. */
final class DemoVisitor {

	private static final Pattern DRAFT = Pattern.compile("/dossiers/[0-9]{4}-[PAS]-[0-9]{4,9}");

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(this.cookies)
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(20))
		.build();

	private final String site;

	private String token = "";

	DemoVisitor(int port) {
		this.site = "http://localhost:" + port;
	}

	DemoVisitor(int port, String role) throws Exception {
		this(port);
		post("/connexion/demonstration", "role=" + role.toUpperCase(java.util.Locale.ROOT));
		Matcher found = TOKEN.matcher(get("/espace"));
		if (!found.find()) {
			throw new IllegalStateException("Nobody signs in as " + role);
		}
		this.token = found.group(1);
	}

	String get(String path) throws IOException, InterruptedException {
		return this.client
			.send(HttpRequest.newBuilder(URI.create(this.site + path)).timeout(Duration.ofSeconds(60)).build(),
					HttpResponse.BodyHandlers.ofString())
			.body();
	}

	int post(String path, String form) throws IOException, InterruptedException {
		return this.client
			.send(HttpRequest.newBuilder(URI.create(this.site + path))
				.timeout(Duration.ofSeconds(60))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.header("Sec-Fetch-Site", "same-origin")
				.POST(HttpRequest.BodyPublishers.ofString(form))
				.build(), HttpResponse.BodyHandlers.discarding())
			.statusCode();
	}

	/** Saves a field as its page does. */
	int save(String step, String field, String text) throws IOException, InterruptedException {
		return post(step + "/brouillon", "_csrf=" + URLEncoder.encode(this.token, StandardCharsets.UTF_8) + "&champs="
				+ field + "&version=1000000&" + field + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
	}

	/** Sends a file as the form of documents does. */
	int send(String path, String name, byte[] file) throws IOException, InterruptedException {
		String edge = "----" + Long.toHexString(System.nanoTime());
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (String[] field : new String[][] { { "_csrf", this.token }, { "titre", name } }) {
			body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
				.formatted(edge, field[0], field[1])
				.getBytes(StandardCharsets.UTF_8));
		}
		body.writeBytes(
				"--%s\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"%s\"\r\nContent-Type: image/*\r\n\r\n"
					.formatted(edge, name)
					.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(file);
		body.writeBytes("\r\n--%s--\r\n".formatted(edge).getBytes(StandardCharsets.UTF_8));
		return this.client
			.send(HttpRequest.newBuilder(URI.create(this.site + path))
				.timeout(Duration.ofSeconds(60))
				.header("Content-Type", "multipart/form-data; boundary=" + edge)
				.header("Sec-Fetch-Site", "same-origin")
				.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
				.build(), HttpResponse.BodyHandlers.discarding())
			.statusCode();
	}

	/** A draft that they may write. */
	String draft() throws IOException, InterruptedException {
		Matcher found = DRAFT.matcher(get("/dossiers"));
		while (found.find()) {
			if (save(found.group() + "/contexte", "besoin", "L’eau est loin.") == 200) {
				return found.group();
			}
		}
		throw new IllegalStateException("No draft");
	}

	/** A page of theirs, for others to load. */
	Ask asks(String path) {
		String session = this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.map((cookie) -> cookie.getName() + "=" + cookie.getValue())
			.reduce((first, second) -> first + "; " + second)
			.orElseThrow();
		return new Ask(KeepAlive.request(path, "Cookie: " + session), 200, -1);
	}

}
