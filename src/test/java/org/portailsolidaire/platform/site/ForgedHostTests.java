package org.portailsolidaire.platform.site;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.support.PortalServerTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The host that a request names writes no address. */
@PortalServerTest
class ForgedHostTests {

	private static final String FORGED = "ailleurs.example";

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/appels", "/en/appels", "/appels/{slug}", "/appels.atom", "/appels.ics",
			"/appels.csv", "/appels/{slug}.ics", "/api/v1/appels", "/api/v1/appels/{slug}", "/sitemap.xml",
			"/robots.txt", "/api", "/espace", "/en/espace", "/api/v1/openapi", "/n-existe-pas" })
	void writesNoAddress(String path) throws IOException {
		String slug = this.jdbc.sql("select slug from findable_call order by no limit 1").query(String.class).single();
		String target = path.replace("{slug}", slug);

		for (String headers : new String[] { "Host: " + FORGED + "\r\n", "Host: " + FORGED + ":8443\r\n",
				"Host: localhost\r\nX-Forwarded-Host: " + FORGED + "\r\n",
				"Host: localhost\r\nX-Forwarded-Host: " + FORGED + "\r\nX-Forwarded-Proto: https\r\n",
				"Host: localhost\r\nForwarded: host=" + FORGED + "\r\n" }) {
			assertThat(answer("GET " + target + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n")).as(headers)
				.startsWith("HTTP/1.1 ")
				.doesNotContain(FORGED);
		}
		assertThat(answer(
				"GET http://" + FORGED + target + " HTTP/1.1\r\nHost: " + FORGED + "\r\nConnection: close\r\n\r\n"))
			.doesNotContain(FORGED);
	}

	private String answer(String request) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(20_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
