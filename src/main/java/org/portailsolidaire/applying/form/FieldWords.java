package org.portailsolidaire.applying.form;

import org.portailsolidaire.applying.budget.BudgetField;
import org.portailsolidaire.platform.drafting.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.portailsolidaire.applying.form.SectionText.Line;
import org.portailsolidaire.calls.calls.Question;
import org.portailsolidaire.reference.Sdgs;
import org.portailsolidaire.reference.Theme;
import org.portailsolidaire.reference.Themes;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.shared.NumberReader;
import org.portailsolidaire.shared.NumberReader.Unit;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;

/** What is typed in a dossier, as people read it: names for codes, dates in full. */
@Component
public class FieldWords {

	private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

	private final Zones zones;

	private final Themes themes;

	private final Sdgs sdgs;

	FieldWords(Zones zones, Themes themes, Sdgs sdgs) {
		this.zones = zones;
		this.themes = themes;
		this.sdgs = sdgs;
	}

	/** The fields of a step besides those on lines, and what is written in each. */
	public List<Line> lines(Step step, Typed typed, Predicate<String> shown, StepLabels labels) {
		List<String> names = (step == Step.QUESTIONS)
				? CallLines.questions(labels.call()).stream().map(Question::key).toList()
				: StepReader.fields(step, labels.call()).stream().map(StepField::name).toList();
		return names.stream()
			.filter((name) -> shown.test(name) && !typed.all(name).isEmpty())
			.map((name) -> new Line(labels.of(step, name), said(step, name, typed.all(name), labels)))
			.toList();
	}

	/** The fields of one line of a step. */
	public List<Line> line(Step step, int line, Typed typed, StepLabels labels) {
		return step.lines()
			.fields()
			.stream()
			.filter((field) -> !typed.all(field.on(line).name()).isEmpty())
			.map((field) -> new Line(labels.words().text("dossier.champ." + step.path() + "." + field.name()),
					said(step, field.on(line).name(), typed.all(field.on(line).name()), labels)))
			.toList();
	}

	/** What is written in a field. */
	public String said(Step step, String name, List<String> values, StepLabels labels) {
		return values.stream().map((value) -> said(step, name, value, labels)).collect(Collectors.joining(", "));
	}

	private String said(Step step, String name, String value, StepLabels labels) {
		Words words = labels.words();
		if (step == Step.QUESTIONS) {
			return answer(name, value, labels);
		}
		Optional<StepField> field = step.field(name);
		if (field.isEmpty()) {
			return (step == Step.BUDGET)
					? BudgetCodes.said(BudgetField.of(name).map(BudgetField::name).orElse(name), value, words) : value;
		}
		return switch (field.get().kind()) {
			case COUNTRY -> this.zones.find(value).map((zone) -> zone.name(words.locale())).orElse(value);
			case THEMES -> this.themes.all()
				.stream()
				.filter((theme) -> theme.code().equals(value))
				.findFirst()
				.map((Theme theme) -> theme.name(words.locale()))
				.orElse(value);
			case SDGS -> this.sdgs.all()
				.stream()
				.filter((sdg) -> Integer.toString(sdg.number()).equals(value))
				.findFirst()
				.map((sdg) -> sdg.number() + ". " + sdg.shortName(words.locale()))
				.orElse(value);
			case ONE, SEVERAL -> field.get().choices().contains(value)
					? words.text("dossier.choix." + step.path() + "." + name + "." + value) : value;
			case DAY -> day(value, words);
			case NUMBER -> number(value, Unit.NONE, words.formats()::number);
			case PERCENT -> number(value, Unit.PERCENT, words.formats()::percent);
			case LINE, PERSON, TEXT, EMAIL -> value;
		};
	}

	private static String answer(String key, String value, StepLabels labels) {
		return labels.call()
			.questions()
			.stream()
			.filter((question) -> question.key().equals(key))
			.findFirst()
			.map((question) -> switch (question.kind()) {
				case YES_NO ->
					(value.equals("oui") || value.equals("non")) ? labels.words().text("dossier." + value) : value;
				case DATE -> day(value, labels.words());
				case NUMBER -> number(value, Unit.NONE, labels.words().formats()::number);
				case AMOUNT -> number(value, Unit.EUROS, labels.words().formats()::euros);
				case SHORT_TEXT, LONG_TEXT, ONE_CHOICE, SEVERAL_CHOICES, ATTACHMENT, EXPLANATION -> value;
			})
			.orElse(value);
	}

	/** A field of the profile: its name, or the year of resources. */
	public static String profile(String key, Words words) {
		return YEAR.matcher(key).matches() ? words.text("dossier.profil.ressources", key)
				: words.text("dossier.profil." + key);
	}

	/** What a field of the profile says. */
	public String profile(String key, String value, Words words) {
		if (key.equals("parution")) {
			return day(value, words);
		}
		return (YEAR.matcher(key).matches() && value.matches("[0-9]{1,9}"))
				? words.formats().euros(Integer.parseInt(value)) : value;
	}

	/** What a document is called: by the association, or by its kind. */
	public static String title(FiledDocument document, Words words) {
		if (!document.title().isEmpty()) {
			return document.title();
		}
		String kind = words.messages()
			.getMessage("demande.document-" + document.kind().toLowerCase(Locale.ROOT).replace("_", "-"), null, null,
					words.locale());
		return (kind != null) ? kind : document.kind();
	}

	/** A whole number as it is written, or what is typed when it is none. */
	private static String number(String value, Unit unit, IntFunction<String> form) {
		return NumberReader.whole(value, unit, 0, Integer.MAX_VALUE).value().map(form::apply).orElse(value);
	}

	private static String day(String value, Words words) {
		LocalDate day = ProjectDay.of(value);
		return (day != null) ? words.formats().date(day) : value;
	}

}
