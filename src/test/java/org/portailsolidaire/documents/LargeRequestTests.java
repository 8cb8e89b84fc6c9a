package org.portailsolidaire.documents;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.portailsolidaire.support.PortalServerTest;
import org.portailsolidaire.support.RawHttp;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@PortalServerTest
class LargeRequestTests {

	@LocalServerPort
	int port;

	@ParameterizedTest
	@CsvSource({ "/affichage, Votre envoi est trop lourd", "/en/affichage, What you sent is too heavy" })
	void aGigabyteIsRefusedByAPageBeforeItIsSent(String path, String title) {
		RawHttp.Answer answer = RawHttp.send(this.port, "POST", path, "",
				"Content-Type: multipart/form-data; boundary=x", "Content-Length: 1073741824");

		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.body()).contains(title);
	}

	@Test
	void aPersonWhoseFilesAreTooLargeReadsWhy() {
		String body = "x".repeat(70 * 1024 * 1024);

		RawHttp.Answer answer = RawHttp.send(this.port, "POST", "/affichage", body,
				"Content-Type: multipart/form-data; boundary=x", "Content-Length: " + body.length());

		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.body()).contains("Votre envoi est trop lourd");
	}

}
