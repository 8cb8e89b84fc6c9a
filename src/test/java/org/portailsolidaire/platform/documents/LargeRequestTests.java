package org.portailsolidaire.platform.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.portailsolidaire.people.accounts.Browser;
import org.portailsolidaire.people.accounts.HolderBrowser;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.support.PortalServerTest;
import org.portailsolidaire.support.RawHttp;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@PortalServerTest
class LargeRequestTests {

	private static final int PATIENCE = 10_000;

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext portal;

	@ParameterizedTest
	@CsvSource({ "/affichage, Votre envoi est trop lourd", "/en/affichage, What you sent is too heavy" })
	void aGigabyteIsRefusedByAPageBeforeItIsSent(String path, String title) throws IOException {
		String answer = answerToAnnounced(path, 1L << 30);

		assertThat(answer).startsWith("HTTP/1.1 413").contains(title);
	}

	/** What is answered to a request of which only the headers are sent. */
	private String answerToAnnounced(String path, long size) throws IOException {
		String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + size
				+ "\r\nContent-Type: multipart/form-data; boundary=x\r\n\r\n";
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(PATIENCE);
			socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
			ByteArrayOutputStream answer = new ByteArrayOutputStream();
			while (!answer.toString(StandardCharsets.UTF_8).contains("</html>")) {
				int next = socket.getInputStream().read();
				assertThat(next).as("the page is whole").isNotNegative();
				answer.write(next);
			}
			return answer.toString(StandardCharsets.UTF_8);
		}
	}

	@Test
	void aPersonWhoseFilesAreTooLargeReadsWhy() {
		String body = "x".repeat(70 * 1024 * 1024);

		RawHttp.Answer answer = RawHttp.send(this.port, "POST", "/affichage", body,
				"Content-Type: multipart/form-data; boundary=x", "Content-Length: " + body.length());

		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.body()).contains("Votre envoi est trop lourd");
	}

	@Test
	void aFormHasRoomForTheLongestBudget() {
		Person owner = new TestPeople(this.portal).person();
		String number = new TestApplications(this.portal).draft(owner);
		Browser browser = HolderBrowser.of(owner, this.port, this.portal);
		browser.get("/dossiers/" + number + "/budget");
		String[] fields = IntStream.range(0, 6000)
			.boxed()
			.flatMap((i) -> Stream.of("version.d-libelle-" + i, "1000000"))
			.toArray(String[]::new);

		assertThat(browser.post("/dossiers/" + number + "/budget", fields).status()).isEqualTo(302);
	}

	@Test
	void aFormWhosePartsMakeNoSenseIsRefused() {
		assertRefused("x", 422);
		assertRefused("--x\r\nContent-Disposition: form-data; name=\"a", 400);
		assertRefused("--y\r\n\r\n", 422);
	}

	/** What has no part at all is an empty form; what breaks off is none. */
	private void assertRefused(String body, int status) {
		RawHttp.Answer answer = RawHttp.send(this.port, "POST", "/connexion", body,
				"Content-Type: multipart/form-data; boundary=x", "Content-Length: " + body.length(),
				"Sec-Fetch-Site: same-origin");

		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.isHtml()).isTrue();
	}

}
