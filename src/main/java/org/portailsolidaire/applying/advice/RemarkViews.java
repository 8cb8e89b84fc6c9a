package org.portailsolidaire.applying.advice;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.hibernate.id.uuid.UuidVersion7Strategy;

import org.portailsolidaire.applying.advice.RemarksQuery.Row;
import org.portailsolidaire.applying.steps.Drafts;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The remarks on a draft as its pages show them. */
@Component
class RemarkViews {

	private final RemarksQuery remarks;

	RemarkViews(RemarksQuery remarks) {
		this.remarks = remarks;
	}

	/**
	 * A remark.
	 *
	 * @param adviser whether someone from a network wrote it
	 */
	public record RemarkView(String by, String when, String text, boolean adviser) {
	}

	/**
	 * A thread.
	 *
	 * @param key what its next remark is written once by
	 * @param settled "Réglée par Fanta Diallo", or empty while it is open
	 */
	public record ThreadView(String id, String key, String settled, List<RemarkView> remarks) {
	}

	/**
	 * What is said of a step.
	 *
	 * @param path where remarks are posted
	 * @param key what a new thread is begun once by
	 * @param count "2 remarques"
	 */
	public record StepRemarks(String path, String key, String count, boolean writable, List<ThreadView> open,
			List<ThreadView> settled) {
	}

	/**
	 * Shows the remarks of a step beside it, and their number in the list of steps, by
	 * the path of each.
	 */
	void show(String number, String step, Actor actor, Side side, boolean writable, Words words, Model model) {
		List<Row> rows = this.remarks.of(number, step, actor.id(), side);
		Map<UUID, List<Row>> threads = new LinkedHashMap<>();
		rows.stream()
			.filter((row) -> row.step().equals(step))
			.forEach((row) -> threads.computeIfAbsent(row.thread(), (thread) -> new ArrayList<>()).add(row));
		List<ThreadView> open = new ArrayList<>();
		List<ThreadView> settled = new ArrayList<>();
		threads.forEach((id, said) -> {
			ThreadView view = thread(id, said, words);
			(view.settled().isEmpty() ? open : settled).add(view);
		});
		model.addAttribute("remarks", new StepRemarks(side.path(number) + "/" + step + "/remarques", key(),
				words.count("conseil.remarques", open.size()), writable, open, settled));
		model.addAttribute("remarkCounts", counts(rows, number, side, words));
		model.addAttribute("remarkForm", Form.empty());
	}

	private static Map<String, String> counts(List<Row> rows, String number, Side side, Words words) {
		Map<String, String> counts = new LinkedHashMap<>();
		for (String step : Drafts.steps()) {
			long open = rows.stream()
				.filter((row) -> row.step().equals(step) && row.settledAt() == null)
				.map(Row::thread)
				.distinct()
				.count();
			if (open > 0) {
				counts.put(side.path(number) + "/" + step, words.count("conseil.remarques", (int) open));
			}
		}
		return counts;
	}

	private static ThreadView thread(UUID id, List<Row> said, Words words) {
		Row first = said.getFirst();
		Instant settledAt = first.settledAt();
		String settled = (settledAt != null) ? words.text("conseil.reglee-par",
				Objects.requireNonNullElse(first.settledBy(), ""), moment(settledAt, words)) : "";
		return new ThreadView(id.toString(), key(), settled,
				said.stream().filter((row) -> row.text() != null).map((row) -> view(row, words)).toList());
	}

	private static RemarkView view(Row row, Words words) {
		String by = row.by();
		return new RemarkView((by != null) ? by : words.text("conseil.quelqu-un"),
				moment(Objects.requireNonNull(row.writtenAt()), words), Objects.requireNonNull(row.text()),
				row.adviser());
	}

	static String moment(Instant instant, Words words) {
		ZonedDateTime time = instant.atZone(ParisTime.ZONE);
		return words.text("conseil.moment", words.formats().date(time.toLocalDate()), words.formats().hour(time));
	}

	static String key() {
		return UuidVersion7Strategy.INSTANCE.generateUuid(null).toString();
	}

}
