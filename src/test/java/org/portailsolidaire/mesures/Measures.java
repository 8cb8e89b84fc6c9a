package org.portailsolidaire.mesures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.portailsolidaire.mesures.BareTable.Search;
import org.portailsolidaire.mesures.Load.Ask;

/**
 * Measures everything, then says it: see {@code docs/measures.md}.
 */
public final class Measures {

	private static final Path FOLDER = Path.of("target/mesures");

	static final int REFERENCE = 50_000;

	private static final int PORT = 18_092;

	/** Hundreds of thousands of calls ask for more memory. */
	private static final List<String> LARGE = List.of("-Xmx1g");

	private static final int CLIENTS = 16;

	private static final int SEARCHES = 400;

	static final String SIGN_INS = "recherche 16 à côté de 16 connexions";

	private final Map<String, String> options = new LinkedHashMap<>();

	private final Table table = new Table();

	/**
	 * Those of the size before: what fills a page of a world fills one of a larger world.
	 */
	private List<Search> found = List.of();

	private final StringBuilder report = new StringBuilder();

	private final List<Series> series = new ArrayList<>();

	private Measures(String[] args) {
		for (String arg : args) {
			String[] pair = arg.split("=", 2);
			this.options.put(pair[0], (pair.length == 2) ? pair[1] : "");
		}
	}

	/**
	 * Arguments: {@code jvm=…} the options of the portal's JVM,
	 * {@code tailles=5000,50000}, {@code tours=5}, {@code secondes=3},
	 * {@code donnees=folder} to keep the databases, {@code demarrages=3};
	 * {@code jour=oui} for a bad day instead, each of its troubles for so many
	 * {@code secondes}.
	 */
	public static void main(String[] args) throws Exception {
		Measures measures = new Measures(args);
		if (measures.option("jour", "").isEmpty()) {
			measures.run();
		}
		else {
			measures.badDay();
		}
		System.exit(0);
	}

	/** A portal with its demo world, and all that a bad day brings. */
	private void badDay() throws Exception {
		Files.createDirectories(FOLDER);
		Portal portal = Portal.extract(FOLDER, option("jvm", "@docker/java.options"));
		try (MeasuredDatabase database = MeasuredDatabase.start(Path.of(option("donnees", "target/mesures/pg")))) {
			database.createAgain("jour");
			JavaProcess process = portal.start(PORT, database.url("jour"), List.of(), "--portail.demo.enabled=true");
			try {
				this.report.append(new BadDay(process, Integer.parseInt(option("secondes", "20"))).run());
			}
			finally {
				process.close();
			}
		}
		Files.writeString(FOLDER.resolve("mauvais-jour.md"), this.report);
		System.out.println(this.report);
	}

	private String option(String name, String otherwise) {
		return this.options.getOrDefault(name, "").isBlank() ? otherwise : this.options.get(name);
	}

	private void run() throws Exception {
		Files.createDirectories(FOLDER);
		int[] sizes = Arrays.stream(option("tailles", "5000,50000").split(",")).mapToInt(Integer::parseInt).toArray();
		Portal portal = Portal.extract(FOLDER, option("jvm", "@docker/java.options"));
		List<JavaProcess> processes = new ArrayList<>();
		try (MeasuredDatabase database = MeasuredDatabase.start(Path.of(option("donnees", "target/mesures/pg")))) {
			for (int size : sizes) {
				fill(portal, database, size);
			}
			starts(portal, database);
			try {
				processes.add(JavaProcess.start(PORT, "/fichier", FOLDER.resolve("servlet.log"), Map.of(),
						List.of("-Xmx256m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
								BareServlet.class.getName(), Integer.toString(PORT), database.url(REFERENCE))));
				for (int i = 0; i < sizes.length; i++) {
					processes.add(portal.start(PORT + 1 + i, database.url(sizes[i]),
							(sizes[i] > REFERENCE) ? LARGE : List.of()));
					prepare(database, sizes[i], PORT + 1 + i);
				}
				rounds();
				this.report.append(new Report(this.table, this.series).of(database,
						processes.subList(1, processes.size()), sizes));
			}
			finally {
				for (JavaProcess process : processes) {
					process.close();
				}
			}
		}
		Files.writeString(FOLDER.resolve("rapport.md"), this.report);
		System.out.println(this.report);
	}

	private void fill(Portal portal, MeasuredDatabase database, int size) throws Exception {
		if (database.create(size)) {
			portal.start(PORT, database.url(size), List.of(), "--portail.demo.calls=" + size).close();
			this.report.append("Chargement : ").append(portal.said(PORT, "appels inventés")).append("\n\n");
			System.err.println(portal.said(PORT, "appels inventés"));
		}
		try (Connection connection = database.connect(size)) {
			BareTable.make(connection);
		}
	}

	private void starts(Portal portal, MeasuredDatabase database) throws Exception {
		int count = Integer.parseInt(option("demarrages", "3"));
		if (count == 0) {
			return;
		}
		Path cache = FOLDER.resolve("portail.aot").toAbsolutePath();
		Files.deleteIfExists(cache);
		double[] plain = times(count, portal, database, List.of());
		try (JavaProcess training = portal.start(PORT, database.url(REFERENCE), List.of("-XX:AOTCacheOutput=" + cache));
				KeepAlive connection = new KeepAlive(training.port())) {
			for (String path : List.of("/", "/appels", "/appels?q=eau&zone=TG&theme=eau", "/aide", "/en/appels")) {
				connection.get(KeepAlive.request(path));
			}
		}
		double[] cached = times(count, portal, database, List.of("-XX:AOTCache=" + cache));
		this.report.append("""
				| De la commande à « prêt », base déjà là | s (min · médiane · max) |
				|---|---|
				| sans cache AOT | %s |
				| avec le cache AOT de Java 25 | %s |

				""".formatted(Table.of(plain, "%.1f"), Table.of(cached, "%.1f")));
	}

	private static double[] times(int count, Portal portal, MeasuredDatabase database, List<String> options)
			throws Exception {
		double[] times = new double[count];
		for (int i = 0; i < count; i++) {
			try (JavaProcess process = portal.start(PORT, database.url(REFERENCE), options)) {
				times[i] = process.start().toMillis() / 1000.0;
			}
		}
		Arrays.sort(times);
		return times;
	}

	private void prepare(MeasuredDatabase database, int size, int port) throws Exception {
		askOnce(port);
		List<Search> searches;
		List<String> slugs;
		try (Connection connection = database.connect(size)) {
			searches = (size > REFERENCE && !this.found.isEmpty()) ? this.found
					: BareTable.searches(connection, SEARCHES);
			slugs = BareTable.texts(connection,
					"select slug from findable_call where ends_at > now() order by no limit 400");
		}
		System.err.println(size + " appels : " + searches.size() + " recherches, "
				+ searches.stream().mapToInt(Search::total).average().orElse(0) + " appels en moyenne, par exemple "
				+ searches.getFirst());
		this.found = searches;
		String of = " (" + size + ")";
		askAll(port, searches);
		List<Ask> found = searches.stream()
			.map((search) -> Ask.page("/appels" + search.query(search.word()), search.rows()))
			.toList();
		add("recherche 16" + of, port, CLIENTS, found);
		add("mots neufs 16" + of, port, CLIENTS, IntStream.range(0, 30_000).mapToObj((n) -> {
			Search search = searches.get(n % searches.size());
			return Ask.page("/appels" + search.query(search.word() + " -xq" + n), search.rows());
		}).toList());
		add("sans critère 16" + of, port, CLIENTS, List.of(Ask.page("/appels", 20)));
		add("une zone 16" + of, port, 16,
				IntStream.range(0, 40)
					.mapToObj((n) -> Ask.page("/appels?zone=" + searches.get(n).zone(), 20))
					.toList());
		if (size == REFERENCE) {
			add("fichier de 20 Ko", PORT, CLIENTS, List.of(Ask.page("/fichier", -1)));
			add("servlet nu 16", PORT, CLIENTS,
					searches.stream()
						.map((search) -> Ask.page("/" + search.query(search.word()), search.rows()))
						.toList());
			add("recherche 64" + of, port, 64, found);
			this.series
				.add(new Series(SIGN_INS, port, CLIENTS, found, new AtomicInteger(), signIns(), new AtomicInteger()));
			add("page d’appel 16", port, CLIENTS,
					slugs.stream().map((slug) -> Ask.page("/appels/" + slug, -1)).toList());
			add("recherche 304", port, CLIENTS, unchanged(port, found));
			add("page d’appel 304", port, 16,
					unchanged(port, slugs.stream().map((slug) -> Ask.page("/appels/" + slug, -1)).toList()));
		}
	}

	/** Known words are those that somebody looked for before. */
	private static void askAll(int port, List<Search> searches) throws Exception {
		for (Search search : searches) {
			try (KeepAlive connection = new KeepAlive(port)) {
				connection.get(KeepAlive.request("/appels" + search.query(search.word())));
			}
		}
	}

	/** A first page, however long the catalogue takes to be read. */
	private static void askOnce(int port) throws Exception {
		for (int tried = 0; tried < 30; tried++) {
			try (KeepAlive connection = new KeepAlive(port)) {
				connection.get(KeepAlive.request("/appels"));
				return;
			}
			catch (IOException ex) {
				System.err.println("Le catalogue se lit encore : " + ex.getMessage());
			}
		}
	}

	private void add(String name, int port, int clients, List<Ask> asks) {
		this.series.add(new Series(name, port, clients, asks, new AtomicInteger(), List.of(), new AtomicInteger()));
	}

	/**
	 * Passwords tried by people who all come from elsewhere, so that none is told to
	 * wait.
	 */
	private static List<Ask> signIns() {
		return IntStream.range(0, 20_000).mapToObj((n) -> {
			String from = "X-Forwarded-For: 10.%d.%d.%d".formatted(n >> 16, (n >> 8) & 255, n & 255);
			String fields = "courriel=personne%d%%40exemple.org&mot-de-passe=sept-baobabs-bleus".formatted(n);
			return new Ask(KeepAlive.form("/connexion", fields, from), 422, -1);
		}).toList();
	}

	private static List<Ask> unchanged(int port, List<Ask> asks) throws Exception {
		List<Ask> unchanged = new ArrayList<>();
		try (KeepAlive connection = new KeepAlive(port)) {
			for (Ask ask : asks) {
				connection.get(ask.request());
				String request = new String(ask.request(), java.nio.charset.StandardCharsets.US_ASCII).split(" ")[1];
				unchanged
					.add(new Ask(KeepAlive.request(request, "If-None-Match: " + connection.header("ETag")), 304, -1));
			}
		}
		return unchanged;
	}

	private void rounds() throws Exception {
		double seconds = Double.parseDouble(option("secondes", "3"));
		String only = option("seulement", "");
		List<Series> chosen = this.series.stream()
			.filter((one) -> only.isEmpty() || Arrays.stream(only.split(",")).anyMatch(one.name()::contains))
			.sorted(Comparator.comparing(Series::name))
			.toList();
		for (Series one : chosen) {
			load(one, Double.parseDouble(option("chauffe", "20")));
		}
		for (int round = 0; round < Integer.parseInt(option("tours", "5")); round++) {
			for (Series one : chosen) {
				load(one, seconds).forEach(this.table::add);
			}
		}
	}

	/** Loads with a series, and with what is asked beside it under a name of its own. */
	private static Map<String, Load.Result> load(Series one, double seconds) throws Exception {
		Map<String, Load.Result> results = new LinkedHashMap<>();
		Load load = new Load(one.port(), "<article class=\"call\"");
		try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<Load.Result> others = beside
				.submit(() -> load.run(one.beside().isEmpty() ? 0 : CLIENTS, seconds, one.beside(), one.besideTurn()));
			results.put(one.name(), load.run(one.clients(), seconds, one.asks(), one.turn()));
			if (!one.beside().isEmpty()) {
				results.put(one.name() + " (elles)", others.get());
			}
		}
		results.forEach((name, result) -> System.err.printf("%s : %.0f/s p50 %.1f p99 %.1f erreurs %d %s%n", name,
				result.rate(), result.p50(), result.p99(), result.errors(), result.firstError()));
		return results;
	}

}
