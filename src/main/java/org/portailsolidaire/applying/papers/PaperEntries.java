package org.portailsolidaire.applying.papers;

import java.util.ArrayList;
import java.util.List;

import org.portailsolidaire.applying.form.StepField.Kind;
import org.portailsolidaire.calls.calls.Answers;
import org.portailsolidaire.calls.calls.Question;
import org.portailsolidaire.applying.applications.Opened;
import org.portailsolidaire.applying.form.CallLines;
import org.portailsolidaire.applying.form.FieldWords;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.applying.form.StepField;
import org.portailsolidaire.applying.form.StepLabels;
import org.portailsolidaire.applying.form.StepReader;
import org.portailsolidaire.platform.drafting.Typed;

import org.springframework.stereotype.Component;

/** What is typed in the fields of a step, as papers say it. */
@Component
class PaperEntries {

	/** Characters of a text that are printed: more than any that can be filed. */
	private static final int LONGEST = 5000;

	private final FieldWords values;

	PaperEntries(FieldWords values) {
		this.values = values;
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

	/**
	 * The fields of a step besides those on lines: the questions that are asked, where it
	 * has some.
	 */
	List<Entry> of(Step step, Opened opened, StepLabels labels) {
		Typed typed = opened.of(step);
		if (step == Step.QUESTIONS) {
			return new Answers(typed.values()).asked(CallLines.questions(labels.call()))
				.stream()
				.filter((one) -> one.kind() != Question.Kind.EXPLANATION && one.kind() != Question.Kind.ATTACHMENT)
				.map((one) -> entry(step, one.key(), one.label(), one.kind() == Question.Kind.LONG_TEXT, typed, labels))
				.toList();
		}
		return StepReader.fields(step, labels.call())
			.stream()
			.map((field) -> entry(step, field.name(), labels.of(step, field.name()), field.kind() == Kind.TEXT, typed,
					labels))
			.toList();
	}

	/** The lines of a step that are short. */
	Grid grid(Step step, Opened opened, StepLabels labels) {
		Typed typed = opened.of(step);
		return new Grid(labels.words().text("dossier.lignes." + step.path()),
				step.lines().fields().stream().map((field) -> label(step, field, labels)).toList(),
				StepReader.lines(step, typed.form())
					.stream()
					.map((line) -> step.lines()
						.fields()
						.stream()
						.map((field) -> this.values.said(step, field.on(line).name(),
								List.of(cut(typed.one(field.on(line).name()))), labels))
						.toList())
					.toList());
	}

	/** The lines of a step that hold texts. */
	List<Block> blocks(Step step, Opened opened, StepLabels labels) {
		Typed typed = opened.of(step);
		List<Block> blocks = new ArrayList<>();
		for (int line : StepReader.lines(step, typed.form())) {
			List<StepField> fields = step.lines().fields();
			blocks.add(new Block(StepReader.number(line) + ". " + cut(typed.one(fields.getFirst().on(line).name())),
					fields.stream()
						.skip(1)
						.map((field) -> entry(step, field.on(line).name(), label(step, field, labels),
								field.kind() == Kind.TEXT, typed, labels))
						.toList()));
		}
		return List.copyOf(blocks);
	}

	private Entry entry(Step step, String name, String label, boolean lengthy, Typed typed, StepLabels labels) {
		return new Entry(label,
				this.values.said(step, name, typed.all(name).stream().map(PaperEntries::cut).toList(), labels)
					.lines()
					.map(String::strip)
					.filter((text) -> !text.isEmpty())
					.toList(),
				lengthy);
	}

	private static String label(Step step, StepField field, StepLabels labels) {
		return labels.words().text("dossier.champ." + step.path() + "." + field.name());
	}

	/** What is too long is cut, and shows it. */
	public static String cut(String text) {
		return (text.length() <= LONGEST) ? text
				: text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1)) + "…";
	}

}
