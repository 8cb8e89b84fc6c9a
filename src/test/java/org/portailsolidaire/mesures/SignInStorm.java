package org.portailsolidaire.mesures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.portailsolidaire.mesures.Load.Ask;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * A hundred holders sign in with their password in ten seconds, beside those who search:
 * see {@code docs/measures.md}.
 */
public final class SignInStorm {

	private static final Path FOLDER = Path.of("target/mesures");

	private static final int PORT = 18_190;

	private static final int CALLS = 5_000;

	private static final int SEARCHERS = 16;

	private static final int STRANGERS = 20;

	private static final Storm WARM_UP = new Storm("chauffe", 40, 0, 10, 40, false);

	private static final String PASSWORD = "sept-baobabs-bleus";

	private final StringBuilder report = new StringBuilder("""
			| %s | connectés | médiane | p95 | pire | recherche, par seconde (seule, pendant) | rapport |
			|---|---|---|---|---|---|---|
			""".formatted("Tempête"));

	private SignInStorm() {
	}

	/** What a storm is made of. */
	private record Storm(String name, int holders, double seconds, int cost, int networks, boolean attack) {
	}

	/** What came of it; times in milliseconds, sorted. */
	private record Result(int signedIn, long[] times) {

		private long at(double share) {
			return this.times[(int) Math.min(this.times.length - 1L, (long) (this.times.length * share))];
		}

	}

	/**
	 * Arguments: {@code jvm=…}, the options of the portal's JVM; {@code donnees=folder}.
	 */
	public static void main(String[] args) throws Exception {
		String jvm = option(args, "jvm", "-Xmx256m -XX:+UseSerialGC");
		Path data = Path.of(option(args, "donnees", "target/mesures/pg"));
		new SignInStorm().run(jvm, data);
		System.exit(0);
	}

	private static String option(String[] args, String name, String otherwise) {
		return Arrays.stream(args)
			.filter((arg) -> arg.startsWith(name + "=") && arg.length() > name.length() + 1)
			.map((arg) -> arg.substring(name.length() + 1))
			.findFirst()
			.orElse(otherwise);
	}

	private void run(String jvm, Path data) throws Exception {
		Files.createDirectories(FOLDER);
		Portal portal = Portal.extract(FOLDER, jvm);
		try (MeasuredDatabase database = MeasuredDatabase.start(data)) {
			if (database.create(CALLS)) {
				portal.start(PORT, database.url(CALLS), List.of(), "--portail.demo.calls=" + CALLS).close();
			}
			try (Connection connection = database.connect(CALLS);
					JavaProcess process = portal.start(PORT, database.url(CALLS), List.of())) {
				storms(connection);
				System.err.println(process.memory());
			}
		}
		Files.writeString(FOLDER.resolve("tempete.md"), this.report);
		System.out.println(this.report);
	}

	private void storms(Connection connection) throws Exception {
		List<Ask> searches = IntStream.range(0, 200)
			.mapToObj((n) -> Ask
				.page("/appels?q=" + List.of("eau", "école", "santé", "énergie").get(n % 4).replace("é", "%C3%A9")
						+ "&page=" + (1 + n % 3), -1))
			.toList();
		search(searches, 20);
		storm(WARM_UP, people(connection, WARM_UP));
		for (Storm storm : List.of(new Storm("100 en 10 s, chacun chez soi", 100, 10, 10, 100, false),
				new Storm("100 d’un coup", 100, 0, 10, 100, false),
				new Storm("100 en 10 s, d’une même maison", 100, 10, 10, 1, false),
				new Storm("100 en 10 s, empreintes d’une version d’avant", 100, 10, 11, 100, false),
				new Storm("100 en 10 s, 20 clients essaient des mots de passe d’un réseau", 100, 10, 10, 100, true))) {
			List<String> addresses = people(connection, storm);
			double alone = search(searches, 8);
			AtomicBoolean over = new AtomicBoolean();
			try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
				Future<Double> rate = beside.submit(() -> during(searches, over));
				List<Future<Integer>> strangers = IntStream.range(0, storm.attack() ? STRANGERS : 0)
					.mapToObj((n) -> beside.submit(() -> attack(n, addresses, over)))
					.toList();
				Result result = storm(storm, addresses);
				over.set(true);
				say(storm, result, alone, rate.get());
				for (Future<Integer> stranger : strangers) {
					stranger.get();
				}
			}
		}
	}

	private void say(Storm storm, Result result, double alone, double during) {
		String line = "| %s | %d sur %d | %.1f s | **%.1f s** | %.1f s | %.0f, %.0f | **%.2f** |%n".formatted(
				storm.name(), result.signedIn(), storm.holders(), result.at(0.5) / 1000.0, result.at(0.95) / 1000.0,
				result.at(1) / 1000.0, alone, during, during / alone);
		this.report.append(line);
		System.err.print(line);
	}

	/** New people with a password of a cost. */
	private static List<String> people(Connection connection, Storm storm) throws Exception {
		String hash = "{bcrypt}" + new BCryptPasswordEncoder(storm.cost()).encode(PASSWORD);
		List<String> addresses = new ArrayList<>();
		try (PreparedStatement insert = connection.prepareStatement("""
				insert into person (id, address, given_name, family_name, locale, password, confirmed_at)
				values (gen_random_uuid(), ?, 'Fanta', 'Diallo', 'fr', ?, now())
				""")) {
			for (int i = 0; i < storm.holders(); i++) {
				String address = UUID.randomUUID() + "@exemple.org";
				addresses.add(address);
				insert.setString(1, address);
				insert.setString(2, hash);
				insert.addBatch();
			}
			insert.executeBatch();
		}
		return addresses;
	}

	private static double search(List<Ask> asks, double seconds) throws Exception {
		Load.Result result = new Load(PORT, "<article").run(SEARCHERS, seconds, asks, new AtomicInteger());
		if (result.errors() > 0) {
			System.err.println(result.errors() + " : " + result.firstError());
		}
		return result.rate();
	}

	/** Searches in short rounds until the storm is over; the rate over all of them. */
	private static double during(List<Ask> asks, AtomicBoolean over) throws Exception {
		List<Double> rates = new ArrayList<>();
		while (!over.get()) {
			rates.add(search(asks, 1));
		}
		return rates.stream().mapToDouble(Double::doubleValue).average().orElse(0);
	}

	/** Wrong passwords, one after the other, all from one network. */
	private static int attack(int client, List<String> addresses, AtomicBoolean over) {
		int tried = 0;
		while (!over.get()) {
			tried++;
			try (KeepAlive connection = new KeepAlive(PORT)) {
				connection
					.get(KeepAlive.form("/connexion", form(addresses.get((client + tried) % addresses.size()), "faux"),
							"X-Forwarded-For: 203.0.113.9"));
			}
			catch (IOException ex) {
				System.err.println("Un essai sans réponse : " + ex.getMessage());
			}
		}
		return tried;
	}

	private static Result storm(Storm storm, List<String> addresses) throws Exception {
		long start = System.nanoTime();
		long each = (long) (storm.seconds() * 1e9 / storm.holders());
		try (ExecutorService holders = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Long>> futures = IntStream.range(0, storm.holders())
				.mapToObj((n) -> holders.submit(() -> signIn(addresses.get(n), n % storm.networks(), start + n * each)))
				.toList();
			long[] times = new long[storm.holders()];
			int signedIn = 0;
			for (int i = 0; i < times.length; i++) {
				long time = futures.get(i).get();
				signedIn += (time > 0) ? 1 : 0;
				times[i] = Math.abs(time);
			}
			Arrays.sort(times);
			return new Result(signedIn, times);
		}
	}

	/** How long it took, in milliseconds; below zero for who is refused. */
	private static long signIn(String address, int network, long at) throws Exception {
		TimeUnit.NANOSECONDS.sleep(at - System.nanoTime());
		long start = System.nanoTime();
		int status;
		try (KeepAlive connection = new KeepAlive(PORT)) {
			status = connection.get(KeepAlive.form("/connexion", form(address, PASSWORD),
					"X-Forwarded-For: 198.51.%d.%d".formatted(network / 200, 1 + network % 200)));
		}
		catch (IOException ex) {
			status = 0;
		}
		long took = Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
		return (status == 302) ? took : -took;
	}

	private static String form(String address, String password) {
		return "courriel=" + address.replace("@", "%40") + "&mot-de-passe=" + password;
	}

}
