package org.portailsolidaire.mesures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.portailsolidaire.mesures.Load.Result;

/** The rounds of every series, and what they say, as Markdown. */
final class Table {

	private final Map<String, List<Result>> series = new LinkedHashMap<>();

	void add(String name, Result result) {
		this.series.computeIfAbsent(name, (key) -> new ArrayList<>()).add(result);
	}

	String rates() {
		StringBuilder table = new StringBuilder("""
				| Série | pages/s (min · médiane · max) | p50 ms | p95 ms | p99 ms | p99/p50 | Ko | erreurs |
				|---|---|---|---|---|---|---|---|
				""");
		this.series.forEach((name, rounds) -> {
			table.append("| %s | %s | %s | %s | %s | %s | %.0f | %d |%n".formatted(name,
					spread(rounds, Result::rate, "%.0f"), median(rounds, Result::p50, "%.1f"),
					median(rounds, Result::p95, "%.1f"), median(rounds, Result::p99, "%.1f"),
					median(rounds, (result) -> result.p99() / result.p50(), "%.1f"),
					rounds.getLast().meanBytes() / 1024.0, rounds.stream().mapToInt(Result::errors).sum()));
			rounds.stream()
				.map(Result::firstError)
				.filter((error) -> !error.isEmpty())
				.findFirst()
				.ifPresent((error) -> System.err.println(name + " : " + error));
		});
		return table.toString();
	}

	/** A line of the table of ratios, round by round, of rates. */
	String ratio(String what, String measured, String reference, String target) {
		List<Result> above = this.series.get(measured);
		List<Result> below = this.series.get(reference);
		if (above == null || below == null) {
			return "";
		}
		double[] ratios = new double[above.size()];
		for (int i = 0; i < ratios.length; i++) {
			ratios[i] = above.get(i).rate() / below.get(i).rate();
		}
		java.util.Arrays.sort(ratios);
		return "| %s | %s | %s |%n".formatted(what, of(ratios, "%.2f"), target);
	}

	private static String spread(List<Result> rounds, ToDoubleFunction<Result> value, String format) {
		return of(rounds.stream().mapToDouble(value).sorted().toArray(), format);
	}

	static String of(double[] sorted, String format) {
		return (format + " · **" + format + "** · " + format).formatted(sorted[0], sorted[sorted.length / 2],
				sorted[sorted.length - 1]);
	}

	private static String median(List<Result> rounds, ToDoubleFunction<Result> value, String format) {
		double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
		return String.format(Locale.FRANCE, format, sorted[sorted.length / 2]);
	}

}
