package org.portailsolidaire.people.profiles;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.ServletContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.portailsolidaire.people.memberships.MemberChanges;
import org.portailsolidaire.people.memberships.Memberships;
import org.portailsolidaire.people.memberships.OrganisationWorld;
import org.portailsolidaire.people.memberships.Registration;
import org.portailsolidaire.people.memberships.Standing;
import org.portailsolidaire.people.accounts.Browser;
import org.portailsolidaire.people.accounts.HolderBrowser;
import org.portailsolidaire.people.accounts.People;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.support.PortalServerTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A client that goes away in the middle of what it sends. */
@PortalServerTest
class CutUploadTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final int HALF = 2_000_000;

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext portal;

	@Autowired
	ServletContext context;

	@Autowired
	JdbcClient jdbc;

	private Actor fanta;

	private Standing standing;

	private Browser browser;

	@BeforeEach
	void anAssociation() {
		OrganisationWorld world = new OrganisationWorld(this.portal.getBean(People.class),
				this.portal.getBean(Registration.class), this.portal.getBean(Memberships.class),
				this.portal.getBean(MemberChanges.class),
				new TransactionTemplate(this.portal.getBean(PlatformTransactionManager.class)), this.jdbc);
		this.fanta = world.person("Fanta");
		this.standing = world.association("Essai " + UUID.randomUUID(), this.fanta);
		this.browser = HolderBrowser.of(new Person(this.fanta.id(), "", "", this.fanta.address(), Locale.FRENCH, false),
				this.port, this.portal);
	}

	@Test
	void leavesNothingBehind() throws IOException {
		String page = this.standing.path() + "/documents/statutes";
		String token = Browser.hidden("_csrf", this.browser.get(page));
		long before = temporaryFiles();
		try (Socket socket = new Socket("localhost", this.port)) {
			OutputStream out = socket.getOutputStream();
			out.write(head(page).getBytes(StandardCharsets.US_ASCII));
			out.write(part("_csrf", token).getBytes(StandardCharsets.US_ASCII));
			out.write(part("date", "2026-01-01").getBytes(StandardCharsets.US_ASCII));
			out.write(("--x\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"a.pdf\"\r\n"
					+ "Content-Type: application/pdf\r\n\r\n%PDF-1.7\n")
				.getBytes(StandardCharsets.US_ASCII));
			out.write(new byte[HALF]);
			out.flush();
			await().atMost(PATIENCE).until(() -> temporaryFiles() > before);
		}

		await().atMost(PATIENCE).until(() -> temporaryFiles() == before);
		assertThat(this.jdbc.sql("select count(*) from document where stored_by = ?")
			.param(this.fanta.id().value())
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.browser.get(page).status()).isEqualTo(200);
	}

	private String head(String path) {
		return "POST " + path + " HTTP/1.1\r\nHost: localhost:" + this.port + "\r\nCookie: session="
				+ this.browser.cookies().get("session") + "\r\nSec-Fetch-Site: same-origin\r\nContent-Length: "
				+ 2 * HALF + "\r\nContent-Type: multipart/form-data; boundary=x\r\n\r\n";
	}

	private static String part(String name, String value) {
		return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
	}

	private long temporaryFiles() throws IOException {
		Path folder = ((File) this.context.getAttribute(ServletContext.TEMPDIR)).toPath();
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).count();
		}
	}

}
