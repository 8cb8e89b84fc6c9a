package org.portailsolidaire.platform.site;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

import org.portailsolidaire.support.PortalServerTest;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What anybody can send that makes no sense is refused, never a fault of the portal, and
 * writes nothing in its log that someone would have to read.
 */
@Tag("crash")
@PortalServerTest
class MalformedRequestsTests {

	private static final int PATIENCE = 20_000;

	private static final String HOST = "Host: localhost\r\n";

	private static final String FORM = "Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n";

	private static final String PARTS = "Sec-Fetch-Site: same-origin\r\nContent-Type: multipart/form-data; boundary=x\r\n";

	@LocalServerPort
	int port;

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	@BeforeEach
	void listen() {
		this.log.start();
		root().addAppender(this.log);
	}

	@AfterEach
	void leave() {
		root().detachAppender(this.log);
	}

	private static Logger root() {
		return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
	}

	static Stream<String> malformed() {
		Map<String, String> all = new TreeMap<>();
		all.put("no request", "hello\r\n\r\n");
		all.put("bytes of TLS", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n");
		all.put("a method that is none", "FOO /appels HTTP/1.1\r\n" + HOST + "\r\n");
		all.put("a method in bad letters", "G<T /appels HTTP/1.1\r\n" + HOST + "\r\n");
		all.put("a method not served there", "DELETE /appels HTTP/1.1\r\n" + HOST + "\r\n");
		all.put("a method not served by the API", "PATCH /api/v1/appels HTTP/1.1\r\n" + HOST + "\r\n");
		all.put("another version", "GET /appels HTTP/9.9\r\n" + HOST + "\r\n");
		all.put("no host", "GET /appels HTTP/1.1\r\n\r\n");
		all.put("two hosts", "GET /appels HTTP/1.1\r\n" + HOST + HOST + "\r\n");
		all.put("a host that is none", "GET /appels HTTP/1.1\r\nHost: a b<c>\r\n\r\n");
		all.put("an address in bad letters", "GET /appels?q=<|>^` HTTP/1.1\r\n" + HOST + "\r\n");
		all.put("a percent sign alone", "GET /appels?q=%zz HTTP/1.1\r\n" + HOST + "\r\n");
		all.put("a path with a percent sign alone", "GET /appels/%zz HTTP/1.1\r\n" + HOST + "\r\n");
		all.put("a path that goes up", "GET /../../etc/passwd HTTP/1.1\r\n" + HOST + "\r\n");
		all.put("an encoded slash", "GET /appels%2f..%2f HTTP/1.1\r\n" + HOST + "\r\n");
		all.put("a null in the path", "GET /appels/%00 HTTP/1.1\r\n" + HOST + "\r\n");
		all.put("a header that is none", "GET /appels HTTP/1.1\r\n" + HOST + "what is this\r\n\r\n");
		all.put("headers without end", "GET /appels HTTP/1.1\r\n" + HOST + "X: " + "a".repeat(20_000) + "\r\n\r\n");
		all.put("too many headers", "GET /appels HTTP/1.1\r\n" + HOST
				+ IntStream.range(0, 300).mapToObj((i) -> "X-" + i + ": a\r\n").collect(Collectors.joining()) + "\r\n");
		all.put("cookies that are none",
				"GET /appels HTTP/1.1\r\n" + HOST + "Cookie: =;;;session=\"a;b=c\u0001\r\n\r\n");
		all.put("an Accept that is none", "GET /api/v1/appels HTTP/1.1\r\n" + HOST + "Accept: ;;q=x,/\r\n\r\n");
		all.put("an Accept that nobody serves", "GET /api/v1/appels HTTP/1.1\r\n" + HOST + "Accept: image/png\r\n\r\n");
		all.put("a date that is none", "GET /appels HTTP/1.1\r\n" + HOST + "If-Modified-Since: yesterday\r\n\r\n");
		all.put("a length that is none", "POST /connexion HTTP/1.1\r\n" + HOST + FORM + "Content-Length: -5\r\n\r\n");
		all.put("two lengths",
				"POST /connexion HTTP/1.1\r\n" + HOST + FORM + "Content-Length: 3\r\nContent-Length: 4\r\n\r\na=b");
		all.put("chunks that are none", "POST /connexion HTTP/1.1\r\n" + HOST + FORM
				+ "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n");
		all.put("a transfer that is none", "POST /connexion HTTP/1.1\r\n" + HOST + FORM
				+ "Transfer-Encoding: brotli\r\nContent-Length: 3\r\n\r\na=b");
		all.put("a form with a percent sign alone", post("/connexion", FORM, "courriel=%zz&mot-de-passe=%"));
		all.put("a form of nothing", post("/connexion", FORM, "&&&==&="));
		all.put("a form in another charset", post("/connexion",
				"Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded; charset=nope\r\n",
				"a=b"));
		all.put("a form of 30,000 fields", post("/connexion", FORM,
				IntStream.range(0, 30_000).mapToObj((i) -> "a" + i + "=").collect(Collectors.joining("&"))));
		all.put("a form of 19,000 fields", post("/connexion", FORM,
				IntStream.range(0, 19_000).mapToObj((i) -> "a" + i + "=").collect(Collectors.joining("&"))));
		all.put("a form of 3 MB", post("/connexion", FORM, "courriel=" + "a".repeat(3_000_000)));
		all.put("a part of 3 MB", post("/connexion", PARTS, part("courriel", "a".repeat(3_000_000)) + "--x--\r\n"));
		all.put("a part of 3 MB where a file is expected",
				post("/dossiers/2026-A-0001/documents", PARTS, part("titre", "a".repeat(3_000_000)) + "--x--\r\n"));
		all.put("a thousand parts",
				post("/connexion", PARTS,
						IntStream.range(0, 1000).mapToObj((i) -> part("a" + i, "b")).collect(Collectors.joining())
								+ "--x--\r\n"));
		all.put("a part with a head of 100 KB", post("/connexion", PARTS,
				"--x\r\nContent-Disposition: form-data; name=\"" + "a".repeat(100_000) + "\"\r\n\r\nb\r\n--x--\r\n"));
		all.put("parts without end", post("/connexion", PARTS, "--x\r\nContent-Disposition: form-data; name=\"a"));
		all.put("parts without boundary", post("/connexion",
				"Sec-Fetch-Site: same-origin\r\nContent-Type: multipart/form-data\r\n", part("a", "b") + "--x--\r\n"));
		all.put("parts of another kind",
				post("/connexion", "Sec-Fetch-Site: same-origin\r\nContent-Type: multipart/mixed; boundary=x\r\n",
						part("a", "b") + "--x--\r\n"));
		all.put("a type that is none",
				post("/connexion", "Sec-Fetch-Site: same-origin\r\nContent-Type: ///;;=\r\n", "a=b"));
		all.put("JSON where a form is expected",
				post("/connexion", "Sec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\n", "{\"a\":"));
		all.put("an origin that is none",
				post("/connexion", "Origin: ht!tp://[\r\nContent-Type: application/x-www-form-urlencoded\r\n", "a=b"));
		return all.entrySet().stream().map((one) -> one.getKey() + "\n" + one.getValue());
	}

	private static String post(String path, String headers, String body) {
		return "POST " + path + " HTTP/1.1\r\n" + HOST + headers + "Connection: close\r\nContent-Length: "
				+ body.length() + "\r\n\r\n" + body;
	}

	private static String part(String name, String value) {
		return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("malformed")
	void isRefusedAndIsNoWarning(String named) throws IOException {
		String request = named.substring(named.indexOf('\n') + 1);

		String answer = answer(request);

		assertThat(answer).satisfiesAnyOf((closed) -> assertThat(closed).isEmpty(),
				(refused) -> assertThat(refused).matches("(?s)HTTP/1\\.[01] (200|30[0-9]|4[0-9][0-9]|501|505) .*"));
		await().during(java.time.Duration.ofMillis(100)).until(() -> true);
		assertThat(List.copyOf(this.log.list)).filteredOn((event) -> event.getLevel().isGreaterOrEqual(Level.WARN))
			.extracting(Object::toString)
			.isEmpty();
	}

	private String answer(String request) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(PATIENCE);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			socket.getOutputStream().flush();
			socket.shutdownOutput();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (java.net.SocketException ex) {
			return "";
		}
	}

}
