package org.portailsolidaire.applying.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.applying.applications.FrozenFiling;
import org.portailsolidaire.applying.applications.FrozenFilings;
import org.portailsolidaire.applying.form.FieldWords;
import org.portailsolidaire.applying.form.FiledDocument;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.applying.form.StepLabels;

import org.springframework.stereotype.Component;

/** What changed from one filing of a dossier to another, field by field. */
@Component
public class FilingDifferences {

	private final FrozenFilings contents;

	private final FieldWords values;

	FilingDifferences(FrozenFilings contents, FieldWords values) {
		this.contents = contents;
		this.values = values;
	}

	/** The changes of a step, or of what is around the steps. */
	public record Part(String label, List<Change> changes) {
	}

	/** A field that changed; what is empty was, or is, not there. */
	public record Change(String label, String before, String after) {
	}

	/** The steps in which something changed, in order; empty when nothing did. */
	public List<Part> between(ApplicationId id, int before, int after, Words words) {
		FrozenFiling old = this.contents.find(id, before).orElseThrow();
		FrozenFiling now = this.contents.find(id, after).orElseThrow();
		StepLabels labels = new StepLabels(now.call(), words);
		List<Part> parts = new ArrayList<>();
		for (Step step : Step.values()) {
			List<Change> changes = (step == Step.DOCUMENTS) ? documents(old.pieces(), now.pieces(), words)
					: changes(old.step(step), now.step(step), (field) -> labels.of(step, field),
							(field, all) -> this.values.said(step, field, all, labels));
			add(parts, labels.of(step), changes);
		}
		add(parts, words.text("dossier.profil"),
				changes(listed(old.profile()), listed(now.profile()), (key) -> FieldWords.profile(key, words),
						(key, all) -> this.values.profile(key, all.getFirst(), words)));
		add(parts, words.text("dossier.pieces.durables"), documents(old.lasting(), now.lasting(), words));
		return List.copyOf(parts);
	}

	private static void add(List<Part> parts, String label, List<Change> changes) {
		if (!changes.isEmpty()) {
			parts.add(new Part(label, changes));
		}
	}

	/** Says the values of a field. */
	@FunctionalInterface
	private interface Saying {

		String say(String field, List<String> values);

	}

	private static List<Change> changes(Map<String, List<String>> old, Map<String, List<String>> now,
			Function<String, String> label, Saying saying) {
		TreeSet<String> fields = new TreeSet<>(old.keySet());
		fields.addAll(now.keySet());
		List<Change> changes = new ArrayList<>();
		for (String field : fields) {
			List<String> before = old.getOrDefault(field, List.of());
			List<String> after = now.getOrDefault(field, List.of());
			if (!before.equals(after)) {
				changes.add(new Change(label.apply(field), before.isEmpty() ? "" : saying.say(field, before),
						after.isEmpty() ? "" : saying.say(field, after)));
			}
		}
		return changes;
	}

	private static Map<String, List<String>> listed(Map<String, String> texts) {
		Map<String, List<String>> all = new TreeMap<>();
		texts.forEach((key, text) -> all.put(key, List.of(text)));
		return all;
	}

	/** Documents that were joined, taken away or replaced. */
	private static List<Change> documents(List<FiledDocument> old, List<FiledDocument> now, Words words) {
		Map<String, FiledDocument> before = byPlace(old);
		Map<String, FiledDocument> after = byPlace(now);
		Map<String, FiledDocument> all = new TreeMap<>(before);
		all.putAll(after);
		List<Change> changes = new ArrayList<>();
		all.forEach((place, any) -> {
			FiledDocument was = before.get(place);
			FiledDocument is = after.get(place);
			if (was == null || is == null || !was.sha256().equals(is.sha256()) || !was.title().equals(is.title())) {
				changes.add(new Change(
						(any.number() > 0) ? words.text("dossier.piece", any.number()) : FieldWords.title(any, words),
						said(was, words), said(is, words)));
			}
		});
		return changes;
	}

	private static Map<String, FiledDocument> byPlace(List<FiledDocument> documents) {
		return documents.stream()
			.collect(Collectors.toMap((one) -> String.format(Locale.ROOT, "%03d", one.number()) + one.kind(),
					Function.identity(), (one, other) -> one));
	}

	private static String said(@Nullable FiledDocument document, Words words) {
		return (document == null) ? "" : FieldWords.title(document, words) + " – " + document.name();
	}

}
