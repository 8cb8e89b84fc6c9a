package org.portailsolidaire.people.accounts;

import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.servlet.ServletContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.support.PortalServerTest;
import org.portailsolidaire.support.RawHttp;
import org.portailsolidaire.support.RawHttp.Answer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Everyone has their part of the portal, and no more. */
@PortalServerTest
class EntranceTests {

	private static final int PATIENCE = 30_000;

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext portal;

	@Autowired
	ServletContext context;

	@Autowired
	JdbcClient jdbc;

	private Person owner;

	private String number;

	@BeforeEach
	void aDossier() {
		this.owner = new TestPeople(this.portal).person();
		this.number = new TestApplications(this.portal).draft(this.owner);
	}

	private Browser browser() {
		return HolderBrowser.of(this.owner, this.port, this.portal);
	}

	private Answer visitorPosts(String path, String form, String... headers) {
		List<String> all = new ArrayList<>(List.of(headers));
		all.add("Sec-Fetch-Site: same-origin");
		return RawHttp.post(this.port, path, form, all.toArray(String[]::new));
	}

	@ParameterizedTest
	@CsvSource({ "/connexion", "/inscription", "/mot-de-passe-oublie", "/partenaire/abc/fr",
			"/dossiers/2026-A-0001/projet", "/espace/compte/identite", "/affichage" })
	void aVisitorSendsNoFormOfNineteenThousandFields(String path) {
		String form = IntStream.range(0, 19_000).mapToObj((i) -> "a" + i + "=b").collect(Collectors.joining("&"));

		Answer answer = visitorPosts(path, form, "Cookie: session=0e9cd1d0-0000-4000-8000-000000000000");

		assertThat(answer.status()).isIn(303, 400, 413);
	}

	@ParameterizedTest
	@CsvSource({ "/connexion, 17000", "/partenaire/abc/fr, 400000", "/dossiers/2026-A-0001/projet, 800000" })
	void aVisitorSendsNoLongForm(String path, int length) {
		Answer answer = visitorPosts(path, "a=" + "b".repeat(length));

		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.body()).contains("trop lourd");
	}

	@Test
	void aVisitorSaysHowLongTheirFormIs() {
		Answer answer = RawHttp.send(this.port, "POST", "/connexion", "3\r\na=b\r\n0\r\n\r\n",
				"Sec-Fetch-Site: same-origin", "Transfer-Encoding: chunked",
				"Content-Type: application/x-www-form-urlencoded");

		assertThat(answer.status()).isEqualTo(411);
	}

	@Test
	void aFormOfASessionThatEndedIsStillKept() {
		Browser ended = browser();
		ended.get("/dossiers/" + this.number + "/contexte");
		this.jdbc.sql("delete from spring_session").update();

		Answer answer = ended.post("/dossiers/" + this.number + "/contexte", "besoin", "x".repeat(5000), "version",
				"0");

		assertThat(answer.status()).isEqualTo(303);
		assertThat(answer.header("location").orElse("")).contains("retour=%2Freprise");
		assertThat(ended.cookies()).containsKey("reprise");
	}

	@Test
	void filesOfWhoIsNotSignedInAreNotReceived() throws IOException {
		long before = temporaryFiles();
		String head = "POST /dossiers/" + this.number + "/documents/ajout HTTP/1.1\r\nHost: localhost\r\n"
				+ "Cookie: session=0e9cd1d0-0000-4000-8000-000000000000\r\nSec-Fetch-Site: same-origin\r\n"
				+ "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 50000000\r\n\r\n";
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(PATIENCE);
			socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
			socket.getOutputStream()
				.write("--x\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7"
					.getBytes(StandardCharsets.US_ASCII));
			byte[] answer = socket.getInputStream().readNBytes("HTTP/1.1 413".length());
			assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
			assertThat(temporaryFiles()).isEqualTo(before);
		}
	}

	private long temporaryFiles() throws IOException {
		Path folder = ((File) this.context.getAttribute(ServletContext.TEMPDIR)).toPath();
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).count();
		}
	}

	@Test
	void oneDossierThatIsLockedTakesNobodyElsesTurn() throws Exception {
		TransactionTemplate transaction = new TransactionTemplate(
				this.portal.getBean(PlatformTransactionManager.class));
		Person other = new TestPeople(this.portal).person();
		String others = new TestApplications(this.portal).draft(other);
		Browser browser = HolderBrowser.of(other, this.port, this.portal);
		List<Browser> mine = IntStream.range(0, 40).mapToObj((i) -> browser()).toList();
		mine.forEach((one) -> one.get("/dossiers/" + this.number + "/contexte"));
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Answer>> waiting = new ArrayList<>();
			transaction.executeWithoutResult((status) -> {
				this.jdbc.sql("select id from application where number = ? for update")
					.param(this.number)
					.query()
					.listOfRows();
				for (Browser one : mine) {
					Callable<Answer> save = () -> one.post("/dossiers/" + this.number + "/contexte/brouillon", "champs",
							"besoin", "besoin", "Un texte.", "version", "1000000");
					waiting.add(threads.submit(save));
				}
				for (int i = 0; i < 10; i++) {
					long start = System.nanoTime();
					browser.get("/dossiers/" + others + "/contexte");
					assertThat(browser
						.post("/dossiers/" + others + "/contexte/brouillon", "champs", "besoin", "besoin", "Texte " + i,
								"version", "1000000")
						.status()).isEqualTo(200);
					assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
				}
			});
			for (Future<Answer> one : waiting) {
				assertThat(one.get().status()).isIn(200, 409, 503);
			}
		}
	}

	@Test
	void whoWaitsForALockIsToldToTryAgain() {
		TransactionTemplate transaction = new TransactionTemplate(
				this.portal.getBean(PlatformTransactionManager.class));
		Browser browser = browser();
		browser.get("/dossiers/" + this.number + "/contexte");

		Answer answer = transaction.execute((status) -> {
			this.jdbc.sql("select id from application where number = ? for update")
				.param(this.number)
				.query()
				.listOfRows();
			return browser.post("/dossiers/" + this.number + "/contexte", "besoin", "Un texte.", "version", "1000000");
		});

		assertThat(answer.status()).isEqualTo(503);
		assertThat(answer.header("retry-after")).isPresent();
	}

}
