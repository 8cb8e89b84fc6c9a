package org.portailsolidaire.mesures;

import java.util.List;
import java.util.Map;

/** What the rounds showed, as Markdown. */
final class Report {

	private final Table table;

	private final List<Series> series;

	private final StringBuilder text = new StringBuilder();

	Report(Table table, List<Series> series) {
		this.table = table;
		this.series = series;
	}

	/** The rates, the ratios, then the weights while the portals still run. */
	String of(MeasuredDatabase database, List<JavaProcess> processes, int[] sizes) throws Exception {
		this.text.append(this.table.rates()).append("\n| Rapport | min · médiane · max | but |\n|---|---|---|\n");
		this.text.append(this.table.ratio("recherche / servlet nu", "recherche 16 (50000)", "servlet nu 16", "≥ 0,35"))
			.append(this.table.ratio("mots neufs / servlet nu", "mots neufs 16 (50000)", "servlet nu 16", ""))
			.append(this.table.ratio("page d’appel / servlet nu", "page d’appel 16", "servlet nu 16",
					"≥ 0,58 (900 contre 1 540)"))
			.append(this.table.ratio("64 clients / 16", "recherche 64 (50000)", "recherche 16 (50000)", "≥ 0,9"))
			.append(this.table.ratio("recherche à côté de 16 connexions / seule", Measures.SIGN_INS,
					"recherche 16 (50000)", "≥ 0,8"))
			.append(this.table.ratio("servlet nu / fichier", "servlet nu 16", "fichier de 20 Ko", ""));
		for (String what : List.of("recherche 16", "mots neufs 16", "sans critère 16", "une zone 16")) {
			this.text
				.append(this.table.ratio("coût de « " + what + " », 50 000 / 5 000", what + " (5000)",
						what + " (50000)", "< 3"))
				.append(this.table.ratio("coût de « " + what + " », 500 000 / 50 000", what + " (50000)",
						what + " (500000)", "< 3,5"));
		}
		for (int i = 0; i < sizes.length; i++) {
			this.text.append("\nMémoire résidente après la charge, ")
				.append(sizes[i])
				.append(" appels : ")
				.append(processes.get(i).memory());
			if (sizes[i] == Measures.REFERENCE) {
				weigh(processes.get(i).port());
				statements(database, processes.get(i).port());
			}
		}
		return this.text.append('\n').toString();
	}

	private void weigh(int port) throws Exception {
		Weight weight = new Weight(port);
		Map<String, Integer> first = weight.firstVisit("/appels");
		this.text.append("\n\nPremière visite de /appels, compressée : %.1f Ko%n%n"
			.formatted(first.values().stream().mapToInt(Integer::intValue).sum() / 1024.0));
		first.forEach((path, bytes) -> this.text.append("- %s : %.1f Ko%n".formatted(path, bytes / 1024.0)));
		this.text.append("\nPage suivante : %.1f Ko%n".formatted(weight.weigh("/appels?page=2") / 1024.0));
	}

	private void statements(MeasuredDatabase database, int port) throws Exception {
		for (String name : List.of("recherche 16", "mots neufs 16")) {
			Series one = this.series.stream()
				.filter((candidate) -> candidate.port() == port && candidate.name().startsWith(name))
				.findFirst()
				.orElseThrow();
			long before = database.transactions(Measures.REFERENCE);
			int count = name.startsWith("mots") ? 200 : 2000;
			try (KeepAlive connection = new KeepAlive(port)) {
				for (int n = 0; n < count; n++) {
					int turn = name.startsWith("mots") ? 29_999 - n : n;
					connection.get(one.asks().get(turn % one.asks().size()).request());
				}
			}
			this.text.append("\nInstructions SQL par page, %s : %.2f".formatted(name,
					(database.transactions(Measures.REFERENCE) - before) / (double) count));
		}
	}

}
