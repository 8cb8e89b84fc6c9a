package org.portailsolidaire.people.registers;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The register of the State, played by a server of this test: right, wrong and silent.
 */
@Tag("plain")
class NationalRegisterTests {

	private static final Siren SIREN = new Siren("732829320");

	private static final Rna RNA = new Rna("W751234567");

	private static final String KNOWN = """
			{"results": [
				{"siren": "356000000", "nom_complet": "AUTRE", "etat_administratif": "A"},
				{"siren": "732829320", "nom_complet": "RACINES ET RELAIS", "sigle": null, "nombre_etablissements": 1,
				 "siege": {"siret": "73282932000074", "adresse": "1 RUE DU PUITS 69001 LYON", "region": "84"},
				 "date_creation": "2011-05-01", "etat_administratif": "A", "dirigeants": [],
				 "complements": {"est_association": true, "identifiant_association": "W751234567"}}
			], "total_results": 2, "page": 1, "per_page": 5, "total_pages": 1}
			""";

	private final AtomicReference<String> asked = new AtomicReference<>();

	private final CountDownLatch over = new CountDownLatch(1);

	private HttpServer server;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.over.countDown();
		this.server.stop(0);
	}

	private void answers(int status, String body) {
		this.server.createContext("/", (exchange) -> {
			this.asked.set(exchange.getRequestURI().toString());
			send(exchange, status, body);
		});
	}

	private static void send(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, (bytes.length == 0) ? -1 : bytes.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(bytes);
		}
	}

	private NationalRegister register() {
		return new SearchRegister(RegisterConfiguration.client("http://localhost:" + this.server.getAddress().getPort(),
				Duration.ofMillis(500)));
	}

	@Test
	void findsTheOneThatHasTheNumber() {
		answers(200, KNOWN);

		assertThat(register().find(SIREN)).contains(new NationalRegister.Entry("RACINES ET RELAIS", "732829320",
				"W751234567", "1 RUE DU PUITS 69001 LYON", true));
		assertThat(this.asked.get()).isEqualTo("/search?q=732829320&per_page=5");
		assertThat(register().find(RNA)).map(NationalRegister.Entry::siren).contains("732829320");
		assertThat(register().find(new Rna("W000000001"))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "null", "[]", "{\"results\": null}", "{\"results\": [null, {}]}",
			"{\"results\": [{\"siren\": {}}]}", "<html>maintenance</html>", "{\"results\": [", "\u0000" })
	void makesNothingOfGarbage(String body) {
		answers(200, body);

		assertThat(register().find(SIREN)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 204, 302, 400, 404, 429, 500, 503 })
	void makesNothingOfErrors(int status) {
		answers(status, (status == 204) ? "" : KNOWN);

		assertThat(register().find(SIREN)).isEmpty();
	}

	@Test
	void doesNotWaitForASlowOne() {
		this.server.createContext("/", (exchange) -> {
			await();
			send(exchange, 200, KNOWN);
		});
		long start = System.nanoTime();

		assertThat(register().find(SIREN)).isEmpty();
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
	}

	@Test
	void doesNotWaitForOneThatDripsItsAnswer() {
		this.server.createContext("/", (exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, KNOWN.length());
			exchange.getResponseBody().write('{');
			exchange.getResponseBody().flush();
			await();
			exchange.close();
		});
		long start = System.nanoTime();

		assertThat(register().find(SIREN)).isEmpty();
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
	}

	private void await() {
		try {
			this.over.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Test
	void blocksNobodyWhenThereIsNone() {
		NationalRegister register = register();
		this.server.stop(0);

		assertThat(register.find(SIREN)).isEmpty();
		assertThat(new RegisterConfiguration().nationalRegister(" ").find(SIREN)).isEmpty();
		assertThat(new RegisterConfiguration().nationalRegister(" ").isThere()).isFalse();
		assertThat(new RegisterConfiguration().nationalRegister("http://localhost:1").isThere()).isTrue();
	}

}
