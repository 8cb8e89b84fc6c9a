package org.portailsolidaire.platform.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.apache.coyote.AbstractProtocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.support.PortalServerTest;
import org.portailsolidaire.support.RawHttp;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Connections of which nothing comes, or too little. */
@Tag("crash")
@PortalServerTest
class ConnectionsTests {

	/** More than the server takes. */
	private static final int FLOOD = 1_500;

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final String HALF = "GET /appels HTTP/1.1\r\nHost: localhost\r\nUser-Agent: half a request, and no";

	private static final long FEW = 50;

	@LocalServerPort
	int port;

	@Autowired
	ServletWebServerApplicationContext portal;

	private final List<Socket> sockets = new ArrayList<>();

	@AfterEach
	void leave() throws IOException {
		for (Socket socket : this.sockets) {
			socket.close();
		}
		await().atMost(PATIENCE).until(() -> connections() < FEW);
	}

	@ParameterizedTest
	@ValueSource(strings = { HALF, "", "G", "POST /connexion HTTP/1.1\r\nHost: localhost\r\n"
			+ "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 15000\r\n\r\ncourriel=" })
	void othersAreAnsweredDuringAFloodOfRequestsThatDoNotCome(String begun) throws IOException {
		RawHttp.get(this.port, "/appels");
		long[] spent = new long[FLOOD / 20];

		for (int i = 0; i < FLOOD; i++) {
			send(open(), begun);
			if (i % 20 == 0) {
				long start = System.nanoTime();
				assertThat(RawHttp.get(this.port, "/appels").status()).isEqualTo(200);
				spent[i / 20] = System.nanoTime() - start;
			}
		}

		Arrays.sort(spent);
		assertThat(Duration.ofNanos(spent[spent.length - 2])).isLessThan(Duration.ofSeconds(3));
		assertThat(RawHttp.get(this.port, "/appels").status()).isEqualTo(200);
	}

	@Test
	void aHeadThatDripsIsLeft() throws IOException {
		Socket socket = open();
		send(socket, HALF);

		try (ScheduledExecutorService drops = Executors.newSingleThreadScheduledExecutor()) {
			drops.scheduleAtFixedRate(() -> send(socket, "x"), 500, 500, TimeUnit.MILLISECONDS);
			assertThat(untilLeft(socket)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(15));
		}
	}

	@Test
	void aBodyThatDripsIsRefusedInWords() throws IOException {
		Socket socket = open();
		send(socket, "POST /connexion HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
				+ "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 15000\r\n\r\ncourriel=");

		try (ScheduledExecutorService drops = Executors.newSingleThreadScheduledExecutor()) {
			drops.scheduleAtFixedRate(() -> send(socket, "x"), 500, 500, TimeUnit.MILLISECONDS);
			socket.setSoTimeout((int) PATIENCE.toMillis());
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(answer).startsWith("HTTP/1.1 408").contains("Votre envoi n’est pas arrivé en entier");
		}
	}

	@Test
	void aConnectionThatSendsRequestsIsKept() throws IOException {
		Socket socket = open();
		InputStream in = socket.getInputStream();

		for (int i = 0; i < 3; i++) {
			send(socket, "HEAD /appels HTTP/1.1\r\nHost: localhost\r\n\r\n");
			await().until(() -> in.available() > 0);
			assertThat(new String(in.readNBytes(in.available()), StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 200");
		}
	}

	private long connections() {
		return (((TomcatWebServer) this.portal.getWebServer()).getTomcat()
			.getConnector()
			.getProtocolHandler() instanceof AbstractProtocol<?> protocol) ? protocol.getConnectionCount() : 0;
	}

	private Duration untilLeft(Socket socket) throws IOException {
		long start = System.nanoTime();
		socket.setSoTimeout((int) PATIENCE.toMillis());
		try {
			assertThat(socket.getInputStream().read()).isNegative();
		}
		catch (java.net.SocketException ex) {
			assertThat(ex).hasMessageContaining("reset");
		}
		return Duration.ofNanos(System.nanoTime() - start);
	}

	private Socket open() throws IOException {
		Socket socket = new Socket();
		socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port), 20_000);
		this.sockets.add(socket);
		return socket;
	}

	private static void send(Socket socket, String text) {
		try {
			socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
			socket.getOutputStream().flush();
		}
		catch (IOException ex) {
			assertThat(ex).as("the server left").hasMessageFindingMatch("reset|Broken|closed|aborted");
		}
	}

}
