package org.portailsolidaire.applying.papers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.portailsolidaire.applying.steps.StepPages.FieldView;
import org.portailsolidaire.applying.steps.StepPages.LineView;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallContent.Line;
import org.portailsolidaire.calls.calls.CallRegister.Known;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.applications.Pieces;
import org.portailsolidaire.applying.form.BudgetCodes;
import org.portailsolidaire.applying.form.CallLines;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.applying.form.StepField;
import org.portailsolidaire.applying.form.StepLabels;
import org.portailsolidaire.applying.form.StepReader;
import org.portailsolidaire.applying.form.TimeLeft;
import org.portailsolidaire.platform.drafting.Typed;
import org.portailsolidaire.applying.steps.StepPages;

import org.springframework.stereotype.Component;

/** The form of a call on paper, to be filled in away from the network. */
@Component
class FormPaper {

	/** Choices that are written by hand rather than ticked. */
	private static final int MOST_CHOICES = 40;

	private static final int LINE_OF_TEXT = 6;

	private static final int CHARACTERS_OF_A_LINE = 90;

	private static final int HIGHEST = 72;

	private static final int LINE = 9;

	private static final int MOST_LINES = 4;

	private final StepPages pages;

	FormPaper(StepPages pages) {
		this.pages = pages;
	}

	/**
	 * A field to fill in.
	 *
	 * @param height of its box, in millimetres; 0 when boxes are ticked, or nothing is
	 * asked
	 */
	public record Field(String label, String hint, List<Choice> choices, int height) {
	}

	/** Lines of fields, or none. */
	public record Lines(String title, List<Field> fields) {
	}

	/** A step to fill in. */
	public record StepView(String path, String title, String help, List<Field> fields, List<Lines> lines) {
	}

	/** All that the paper says. */
	Map<String, Object> model(Known call, CallContent content, Words words) {
		StepLabels labels = new StepLabels(content, words);
		String until = TimeLeft.until(content.calendar().endsAt(), words);
		Map<String, Object> model = new HashMap<>();
		model.put("call", content.title());
		model.put("path", "/appels/" + call.slug());
		model.put("until", until);
		model.put("funding", content.lines().stream().map((line) -> funding(line, words)).toList());
		model.put("steps", StepReader.steps(content).stream().map((step) -> step(step, content, labels)).toList());
		model.put("categories", BudgetCodes.choices("d-categorie", words).stream().map(Choice::label).toList());
		model.put("sources", BudgetCodes.choices("r-source", words).stream().map(Choice::label).toList());
		model
			.put("wanted",
					Pieces.wanted(content, Typed.NOTHING)
						.stream()
						.map((one) -> new Choice(Stream
							.of(Objects.requireNonNullElse(one.detail(), ""),
									words.text(one.required() ? "dossier.pieces.obligatoire"
											: "dossier.pieces.facultatif"))
							.filter((text) -> !text.isEmpty())
							.reduce((first, second) -> first + " – " + second)
							.orElse(""), one.name()))
						.toList());
		return model;
	}

	/** What a funding line can give. */
	private static Choice funding(Line line, Words words) {
		List<String> said = new ArrayList<>();
		Integer min = line.amounts().min();
		Integer max = line.amounts().max();
		Integer share = line.amounts().share();
		if (min != null) {
			said.add(words.text("papier.au-moins", words.formats().euros(min)));
		}
		if (max != null) {
			said.add(words.text("papier.au-plus", words.formats().euros(max)));
		}
		if (share != null) {
			said.add(words.text("papier.part-au-plus", words.formats().percent(share)));
		}
		String name = CallLines.name(line).equals(line.funder()) ? line.funder()
				: CallLines.name(line) + " – " + line.funder();
		return new Choice(String.join(", ", said), name);
	}

	private StepView step(Step step, CallContent content, StepLabels labels) {
		List<Lines> lines = new ArrayList<>();
		for (int i = 0; i < Math.min(step.lines().most(), MOST_LINES); i++) {
			LineView line = this.pages.line(step, i, content, labels);
			lines.add(new Lines(line.legend(), fields(line.fields(), step, labels)));
		}
		return new StepView(step.path(), labels.of(step), labels.words().text("dossier.etape." + step.path() + ".aide"),
				fields(this.pages.fields(step, content, Form.empty(), labels), step, labels), lines);
	}

	private static List<Field> fields(List<FieldView> views, Step step, StepLabels labels) {
		return views.stream().map((view) -> field(view, step, labels)).toList();
	}

	private static Field field(FieldView view, Step step, StepLabels labels) {
		String condition = view.condition();
		String asked = (condition == null) ? ""
				: labels.words().text("papier.si", labels.of(Step.QUESTIONS, condition), answers(view, labels));
		String hint = Stream.of(asked, view.hint())
			.filter((text) -> !text.isEmpty())
			.reduce((one, other) -> one + " " + other)
			.orElse("");
		boolean ticked = !view.choices().isEmpty() && view.choices().size() <= MOST_CHOICES;
		boolean read = view.kind().equals("explanation");
		int height = (ticked || read) ? 0 : view.kind().equals("text") ? height(step, view.name()) : LINE;
		return new Field(view.label(), hint, ticked ? view.choices() : List.of(), height);
	}

	private static String answers(FieldView view, StepLabels labels) {
		return view.answers()
			.lines()
			.map((answer) -> answer.equals("oui") || answer.equals("non") ? labels.words().text("dossier." + answer)
					: answer)
			.reduce((one, other) -> one + ", " + other)
			.orElse("");
	}

	/** As many lines as the longest text takes, within a page. */
	private static int height(Step step, String name) {
		String field = name.replaceFirst("-[0-9]$", "");
		int longest = Stream.concat(step.fields().stream(), step.lines().fields().stream())
			.filter((one) -> one.name().equals(field))
			.mapToInt(StepField::longest)
			.findFirst()
			.orElse(CHARACTERS_OF_A_LINE * LINE);
		return Math.min(HIGHEST, Math.ceilDiv(longest, CHARACTERS_OF_A_LINE) * LINE_OF_TEXT);
	}

}
