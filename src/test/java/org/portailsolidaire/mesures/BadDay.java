package org.portailsolidaire.mesures;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.portailsolidaire.mesures.Load.Ask;
import org.portailsolidaire.mesures.Load.Result;
import org.portailsolidaire.platform.documents.MadePicture;

/**
 * Troubles that one person makes, on purpose or not, and what the others see of them
 * meanwhile: their pages, and the memory of the portal.
 */
final class BadDay {

	/** More than the server takes. */
	private static final int CONNECTIONS = 1500;

	private static final int OTHERS = 4;

	private static final int TROUBLE = 16;

	private final JavaProcess portal;

	private final int seconds;

	private final DemoVisitor holder;

	private final String dossier;

	private final StringBuilder report = new StringBuilder("""
			| Pendant ce temps | pages/s des autres | p50 ms | p95 ms | p99 ms (but : < 1 000) | erreurs | mémoire |
			|---|---|---|---|---|---|---|
			""");

	BadDay(JavaProcess portal, int seconds) throws Exception {
		this.portal = portal;
		this.seconds = seconds;
		this.holder = new DemoVisitor(portal.port(), "holder");
		this.dossier = this.holder.draft();
	}

	/** A trouble that goes on until it is stopped. */
	@FunctionalInterface
	private interface Trouble {

		void go(AtomicBoolean stop) throws Exception;

	}

	String run() throws Exception {
		Map<String, List<Trouble>> troubles = new LinkedHashMap<>();
		troubles.put("rien", List.of());
		troubles.put("connexions à moitié ouvertes",
				List.of(flood("GET /appels HTTP/1.1\r\nHost: localhost\r\nUser-Agent: moi")));
		troubles.put("corps qui ne viennent pas", List.of(flood("POST /connexion HTTP/1.1\r\nHost: localhost\r\n"
				+ "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 15000\r\n\r\ncourriel=")));
		troubles.put("formulaires de 19 000 champs", times((stop) -> forms(stop)));
		troubles.put("enregistrements d’un même dossier", times((stop) -> saves(stop)));
		troubles.put("images d’attaque (JPEG de 200 passes, WebP de 65 536 tables)", times((stop) -> pictures(stop)));
		fillUp();
		troubles.put("un dossier plein, lu sans arrêt", times((stop) -> reads(stop, "/budget")));
		troubles.put("un dossier plein, relu avant son dépôt", times((stop) -> reads(stop, "/depot")));
		troubles.put("PDF d’un dossier plein", times((stop) -> reads(stop, "/dossier.pdf")));
		for (Map.Entry<String, List<Trouble>> one : troubles.entrySet()) {
			line(one.getKey(), during(one.getValue()));
		}
		line("rien, après tout cela", during(List.of()));
		return this.report.append("\nMémoire résidente : ")
			.append(this.portal.memory())
			.append(" (but : 700 Mo au plus)\n")
			.toString();
	}

	private static List<Trouble> times(Trouble trouble) {
		return IntStream.range(0, TROUBLE).mapToObj((i) -> trouble).toList();
	}

	private Result during(List<Trouble> troubles) throws Exception {
		AtomicBoolean stop = new AtomicBoolean();
		Load load = new Load(this.portal.port(), "<article class=\"call\"");
		DemoVisitor other = new DemoVisitor(this.portal.port(), "staff");
		List<Ask> asks = List.of(Ask.page("/appels", -1), Ask.page("/appels?zone=TG", -1), Ask.page("/", -1),
				other.asks("/espace"), other.asks("/gestion"));
		load.run(OTHERS, 3, asks, new AtomicInteger());
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Trouble trouble : troubles) {
				threads.submit(() -> {
					trouble.go(stop);
					return null;
				});
			}
			Result seen = load.run(OTHERS, this.seconds, asks, new AtomicInteger());
			stop.set(true);
			return seen;
		}
	}

	private void line(String what, Result seen) throws IOException {
		String line = "| %s | %.0f | %.1f | %.1f | %.1f | %d | %s |%n".formatted(what, seen.rate(), seen.p50(),
				seen.p95(), seen.p99(), seen.errors(), this.portal.memory());
		System.err.print(line + (seen.firstError().isEmpty() ? "" : seen.firstError() + "\n"));
		this.report.append(line);
	}

	/**
	 * Connections that say so much and no more, opened again when the server leaves them.
	 */
	private Trouble flood(String begun) {
		return (stop) -> {
			List<Socket> sockets = new ArrayList<>();
			while (!stop.get()) {
				sockets.removeIf((socket) -> !isOpen(socket));
				while (sockets.size() < CONNECTIONS && !stop.get()) {
					Socket socket = new Socket();
					try {
						socket.connect(new InetSocketAddress("127.0.0.1", this.portal.port()), 1000);
						socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
						sockets.add(socket);
					}
					catch (IOException ex) {
						socket.close();
					}
				}
				Thread.sleep(20);
			}
			for (Socket socket : sockets) {
				socket.close();
			}
		};
	}

	private static boolean isOpen(Socket socket) {
		try {
			socket.setSoTimeout(1);
			return socket.getInputStream().read() >= 0;
		}
		catch (java.net.SocketTimeoutException ex) {
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private void forms(AtomicBoolean stop) throws Exception {
		String fields = IntStream.range(0, 19_000).mapToObj((i) -> "a" + i + "=b").collect(Collectors.joining("&"));
		DemoVisitor visitor = new DemoVisitor(this.portal.port());
		while (!stop.get()) {
			visitor.post("/connexion", fields);
		}
	}

	private void saves(AtomicBoolean stop) throws Exception {
		while (!stop.get()) {
			this.holder.save(this.dossier + "/contexte", "besoin", "L’eau est loin. ".repeat(200));
		}
	}

	private void reads(AtomicBoolean stop, String page) throws Exception {
		while (!stop.get()) {
			this.holder.get(this.dossier + page);
		}
	}

	/** Small files that take seconds and hundreds of megabytes to draw. */
	private void pictures(AtomicBoolean stop) throws Exception {
		byte[] passes = MadePicture.passes(4000, 4000, 200);
		byte[] tables = MadePicture.tables(4000, 65_536);
		while (!stop.get()) {
			this.holder.send(this.dossier + "/documents", "a.jpg", passes);
			this.holder.send(this.dossier + "/documents", "a.webp", tables);
		}
	}

	/** As much as a dossier takes, by the forms that there are. */
	private void fillUp() throws Exception {
		for (int line = 0; line < 150; line++) {
			for (String field : List.of("d-libelle", "d-quantite", "d-prix", "d-montant", "d-categorie")) {
				this.holder.save(this.dossier + "/budget", field + "-" + line, "é".repeat(400));
			}
		}
		for (String field : List.of("contexte", "besoin", "participation")) {
			this.holder.save(this.dossier + "/contexte", field, "Un long texte. ".repeat(400));
		}
	}

}
