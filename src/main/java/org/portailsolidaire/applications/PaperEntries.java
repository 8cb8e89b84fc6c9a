package org.portailsolidaire.applications;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.portailsolidaire.applications.StepPages.FieldView;
import org.portailsolidaire.shared.Formats;
import org.portailsolidaire.site.Choice;
import org.portailsolidaire.site.Words;

import org.springframework.stereotype.Component;

/** What is typed in the fields of a step, as papers say it. */
@Component
class PaperEntries {

	/** Characters of a text that are printed: more than any that can be filed. */
	private static final int LONGEST = 5000;

	private final StepPages pages;

	PaperEntries(StepPages pages) {
		this.pages = pages;
	}

	/**
	 * A field and what is typed in it.
	 *
	 * @param texts its paragraphs; empty when nothing is typed
	 * @param lengthy a text to read, under its label
	 */
	public record Entry(String label, List<String> texts, boolean lengthy) {
	}

	/**
	 * Lines of fields that are all alike.
	 *
	 * @param rows as many texts as headers
	 */
	public record Grid(String title, List<String> headers, List<List<String>> rows) {
	}

	/** A line of fields that are too long for a grid. */
	public record Block(String title, List<Entry> entries) {
	}

	/** The fields of a step besides those on lines. */
	List<Entry> of(Step step, Opened opened, StepLabels labels) {
		Typed typed = opened.of(step);
		return this.pages.fields(step, opened.content(), typed.form(), labels)
			.stream()
			.filter((view) -> view.asked() && !view.kind().equals("explanation"))
			.map((view) -> entry(view, typed, labels.words()))
			.toList();
	}

	/** The lines of a step that are short. */
	Grid grid(Step step, Opened opened, StepLabels labels) {
		Typed typed = opened.of(step);
		return new Grid(labels.words().text("dossier.lignes." + step.path()),
				step.lines()
					.fields()
					.stream()
					.map((field) -> labels.words().text("dossier.champ." + step.path() + "." + field.name()))
					.toList(),
				StepReader.lines(step, typed.form())
					.stream()
					.map((line) -> step.lines()
						.fields()
						.stream()
						.map((field) -> cut(typed.one(field.on(line).name())))
						.toList())
					.toList());
	}

	/** The lines of a step that hold texts. */
	List<Block> blocks(Step step, Opened opened, StepLabels labels) {
		Typed typed = opened.of(step);
		List<Block> blocks = new ArrayList<>();
		for (int line : StepReader.lines(step, typed.form())) {
			List<FieldView> views = this.pages.line(step, line, opened.content(), labels).fields();
			blocks.add(new Block((blocks.size() + 1) + ". " + cut(typed.one(views.getFirst().name())),
					views.stream().skip(1).map((view) -> entry(view, typed, labels.words())).toList()));
		}
		return List.copyOf(blocks);
	}

	private static Entry entry(FieldView view, Typed typed, Words words) {
		List<String> values = typed.all(view.name());
		Map<String, String> names = view.choices()
			.stream()
			.collect(Collectors.toMap(Choice::value, Choice::label, (one, other) -> one));
		List<String> texts = values.stream()
			.map((value) -> names.getOrDefault(value, value))
			.flatMap((value) -> said(view.kind(), cut(value), words.formats()).lines())
			.map(String::strip)
			.filter((text) -> !text.isEmpty())
			.toList();
		return new Entry(view.label(), names.isEmpty() ? texts : joined(texts), view.kind().equals("text"));
	}

	private static List<String> joined(List<String> texts) {
		return texts.isEmpty() ? texts : List.of(String.join(", ", texts));
	}

	private static String said(String kind, String value, Formats formats) {
		Function<String, String> form = switch (kind) {
			case "day" -> (text) -> day(text, formats);
			case "number" -> (text) -> text.matches("[0-9]{1,12}") ? formats.number(Long.parseLong(text)) : text;
			case "percent" -> (text) -> text.matches("[0-9]{1,3}") ? formats.percent(Integer.parseInt(text)) : text;
			default -> Function.identity();
		};
		return form.apply(value.strip());
	}

	private static String day(String text, Formats formats) {
		try {
			return formats.date(LocalDate.parse(text));
		}
		catch (DateTimeException ex) {
			return text;
		}
	}

	/** What is too long is cut, and shows it. */
	static String cut(String text) {
		return (text.length() <= LONGEST) ? text
				: text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1)) + "…";
	}

}
