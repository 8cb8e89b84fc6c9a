package org.portailsolidaire.applying.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.form.StepField.Kind;
import org.portailsolidaire.calls.calls.Answers;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.Question;
import org.portailsolidaire.reference.CountryShapes;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.form.ActivityCalendar;
import org.portailsolidaire.applying.form.CallLines;
import org.portailsolidaire.applying.form.PlaceMap;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.applying.form.StepChoices;
import org.portailsolidaire.applying.form.StepField;
import org.portailsolidaire.applying.form.StepLabels;
import org.portailsolidaire.applying.form.StepReader;
import org.portailsolidaire.platform.drafting.Typed;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a step shows: its fields, their choices, their lines. */
@Component
public class StepPages {

	private static final int EMPTY_ONES = 2;

	private final StepChoices choices;

	private final Zones zones;

	private final CountryShapes shapes;

	StepPages(StepChoices choices, Zones zones, CountryShapes shapes) {
		this.choices = choices;
		this.zones = zones;
		this.shapes = shapes;
	}

	/**
	 * A field as it is drawn.
	 *
	 * @param kind {@code line}, {@code text}…, or {@code explanation}
	 * @param condition key of the question on which it depends, or null
	 * @param answers of that question that make it be asked, apart by line breaks
	 * @param asked whether it is asked now
	 */
	public record FieldView(String name, String kind, String label, String hint, boolean required, List<Choice> choices,
			@Nullable String condition, String answers, boolean asked) {
	}

	/** A line of several fields. */
	public record LineView(String legend, List<FieldView> fields) {
	}

	void prepare(Step step, CallContent call, Form form, StepLabels labels, Model model) {
		Words words = labels.words();
		model.addAttribute("fields", fields(step, call, form, labels));
		if (!step.lines().isNone()) {
			List<Integer> filled = StepReader.lines(step, form);
			int last = filled.isEmpty() ? -1 : filled.getLast();
			int shown = Math.min(step.lines().most(), Math.max(step.lines().least(), last + 1 + EMPTY_ONES));
			model.addAttribute("lines",
					IntStream.range(0, shown).mapToObj((line) -> line(step, line, call, labels)).toList());
			model.addAttribute("linesSaid", words.text("dossier.lignes." + step.path()));
		}
		if (step == Step.PROJECT) {
			Typed project = new Typed(form.typed());
			model.addAttribute("map",
					this.zones.find(project.one("pays"))
						.flatMap((zone) -> PlaceMap.of(this.shapes, project, zone.name(words.locale()), words))
						.orElse(null));
		}
		if (step == Step.ACTIVITIES) {
			model.addAttribute("calendar", ActivityCalendar.of(new Typed(form.typed()), words));
		}
	}

	/** The fields of a step besides those on lines. */
	public List<FieldView> fields(Step step, CallContent call, Form form, StepLabels labels) {
		return (step == Step.QUESTIONS) ? questions(form, labels)
				: StepReader.fields(step, call).stream().map((field) -> view(step, field, call, labels)).toList();
	}

	/** The fields of a line. */
	public LineView line(Step step, int line, CallContent call, StepLabels labels) {
		String key = "dossier.champ." + step.path() + ".";
		return new LineView(labels.words().text("dossier.lignes." + step.path() + ".une", StepReader.number(line)),
				step.lines().fields().stream().map((field) -> {
					FieldView view = view(step, field, call, labels);
					return new FieldView(field.on(line).name(), view.kind(), labels.words().text(key + field.name()),
							view.hint(), view.required(), view.choices(), null, "", true);
				}).toList());
	}

	private FieldView view(Step step, StepField field, CallContent call, StepLabels labels) {
		Words words = labels.words();
		String key = "dossier.champ." + step.path() + "." + field.name();
		String help = field.helped() ? words.text(key + ".aide") : "";
		String limit = (field.kind() == Kind.TEXT)
				? words.text("dossier.limite", words.formats().number(field.longest())) : "";
		return new FieldView(field.name(), field.kind().code(), words.text(key), (help + " " + limit).strip(),
				field.required(), this.choices.of(step, field, call, words), null, "", true);
	}

	private static List<FieldView> questions(Form form, StepLabels labels) {
		List<Question> questions = CallLines.questions(labels.call());
		List<String> asked = new Answers(form.typed()).asked(questions).stream().map(Question::key).toList();
		List<FieldView> views = new ArrayList<>();
		for (Question question : questions) {
			Question.Condition condition = question.condition();
			views.add(new FieldView(question.key(), kind(question.kind()), question.label(),
					Stream.of((question.help() != null) ? question.help() : "", bounds(question, labels.words()))
						.filter((text) -> !text.isEmpty())
						.reduce((one, other) -> one + " " + other)
						.orElse(""),
					question.required(), offered(question, labels.words()),
					(condition != null) ? condition.question() : null,
					(condition != null) ? String.join("\n", condition.answers()) : "", asked.contains(question.key())));
		}
		return List.copyOf(views);
	}

	private static String kind(Question.Kind kind) {
		return switch (kind) {
			case SHORT_TEXT -> "line";
			case LONG_TEXT -> "text";
			case NUMBER, AMOUNT -> "number";
			case DATE -> "day";
			case YES_NO, ONE_CHOICE -> "one";
			case SEVERAL_CHOICES -> "several";
			case EXPLANATION, ATTACHMENT -> "explanation";
		};
	}

	private static List<Choice> offered(Question question, Words words) {
		return question.offered()
			.stream()
			.map((answer) -> new Choice(answer,
					(question.kind() == Question.Kind.YES_NO) ? words.text("dossier." + answer) : answer))
			.toList();
	}

	/** "Entre 10 et 500." */
	private static String bounds(Question question, Words words) {
		String from = (question.from() != null) ? words.formats().date(question.from())
				: (question.min() != null) ? words.formats().number(question.min()) : "";
		String to = (question.to() != null) ? words.formats().date(question.to())
				: (question.max() != null) ? words.formats().number(question.max()) : "";
		String unit = switch (question.kind()) {
			case SHORT_TEXT, LONG_TEXT -> "signes";
			case AMOUNT -> "euros";
			case SEVERAL_CHOICES -> "choix";
			case NUMBER, DATE, YES_NO, ONE_CHOICE, ATTACHMENT, EXPLANATION -> "nombre";
		};
		if (from.isEmpty() && to.isEmpty()) {
			return "";
		}
		String range = from.isEmpty() ? words.text("dossier.borne.au-plus", to) : to.isEmpty()
				? words.text("dossier.borne.au-moins", from) : words.text("dossier.borne.entre", from, to);
		return words.text("dossier.borne." + unit, range);
	}

}
