package org.portailsolidaire.applications;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.portailsolidaire.applications.Drafts.FieldText;
import org.portailsolidaire.applications.Drafts.StepText;
import org.portailsolidaire.applications.StepField.Kind;
import org.portailsolidaire.budget.Budget;
import org.portailsolidaire.budget.Expense;
import org.portailsolidaire.budget.Income;
import org.portailsolidaire.calls.CallContent;
import org.portailsolidaire.calls.Question;
import org.portailsolidaire.reference.Sdgs;
import org.portailsolidaire.reference.Theme;
import org.portailsolidaire.reference.Themes;
import org.portailsolidaire.reference.Zone;
import org.portailsolidaire.reference.Zones;
import org.portailsolidaire.site.Words;

import org.springframework.stereotype.Component;

/**
 * What a dossier says, in words, for who is no member of its association: neither how to
 * reach people, nor the documents themselves.
 */
@Component
class DraftTexts {

	private static final Set<String> PERSONAL = Set.of("association.courriel", "association.telephone",
			"partenaire.courriel");

	private static final Set<String> YES_NO = Set.of("oui", "non");

	private final Zones zones;

	private final Themes themes;

	private final Sdgs sdgs;

	DraftTexts(Zones zones, Themes themes, Sdgs sdgs) {
		this.zones = zones;
		this.themes = themes;
		this.sdgs = sdgs;
	}

	List<StepText> of(Reading reading, Words words) {
		StepLabels labels = new StepLabels(reading.opened().content(), words);
		return reading.steps().stream().map((step) -> {
			String state = reading.state(step).word();
			return new StepText(step.path(), labels.of(step), state, words.text("dossier.avancement." + state),
					fields(step, reading, labels));
		}).toList();
	}

	private List<FieldText> fields(Step step, Reading reading, StepLabels labels) {
		return switch (step) {
			case BUDGET -> budget(reading, labels);
			case DOCUMENTS -> reading.opened()
				.pieces()
				.stream()
				.map((piece) -> new FieldText(labels.words().text("dossier.piece", piece.number()), piece.title()))
				.toList();
			case QUESTIONS -> questions(reading.opened(), labels.words());
			case ASSOCIATION, PARTNER, PROJECT, CONTEXT, OBJECTIVES, ACTIVITIES, SUSTAINABILITY ->
				plain(step, reading.opened(), labels);
		};
	}

	private List<FieldText> plain(Step step, Opened opened, StepLabels labels) {
		Typed typed = opened.of(step);
		List<FieldText> texts = new ArrayList<>();
		for (StepField field : StepReader.fields(step, opened.content())) {
			if (!PERSONAL.contains(step.path() + "." + field.name())) {
				add(texts, labels.of(step, field.name()), value(step, field, typed.all(field.name()), labels));
			}
		}
		for (int line : StepReader.lines(step, typed.form())) {
			for (StepField field : step.lines().fields()) {
				String name = field.on(line).name();
				add(texts, labels.of(step, name), value(step, field, typed.all(name), labels));
			}
		}
		return List.copyOf(texts);
	}

	private static void add(List<FieldText> texts, String label, String value) {
		if (!value.isBlank()) {
			texts.add(new FieldText(label, value));
		}
	}

	private String value(Step step, StepField field, List<String> typed, StepLabels labels) {
		return typed.stream()
			.map((one) -> said(step, field, one.strip(), labels.words()))
			.collect(Collectors
				.joining((field.kind() == Kind.SEVERAL || field.kind() == Kind.THEMES || field.kind() == Kind.SDGS)
						? ", " : "\n"));
	}

	private String said(Step step, StepField field, String typed, Words words) {
		return switch (field.kind()) {
			case ONE, SEVERAL -> field.choices().contains(typed)
					? words.text("dossier.choix." + step.path() + "." + field.name() + "." + typed) : typed;
			case COUNTRY -> this.zones.find(typed).map((Zone zone) -> zone.name(words.locale())).orElse(typed);
			case THEMES -> this.themes.all()
				.stream()
				.filter((theme) -> theme.code().equals(typed))
				.map((Theme theme) -> theme.name(words.locale()))
				.findFirst()
				.orElse(typed);
			case SDGS -> this.sdgs.all()
				.stream()
				.filter((sdg) -> Integer.toString(sdg.number()).equals(typed))
				.map((sdg) -> sdg.number() + ". " + sdg.shortName(words.locale()))
				.findFirst()
				.orElse(typed);
			case DAY -> day(typed, words);
			case LINE, TEXT, EMAIL, NUMBER, PERCENT -> typed;
		};
	}

	private static String day(String typed, Words words) {
		try {
			return words.formats().date(LocalDate.parse(typed));
		}
		catch (DateTimeException ex) {
			return typed;
		}
	}

	private static List<FieldText> questions(Opened opened, Words words) {
		List<FieldText> texts = new ArrayList<>();
		for (Question question : CallLines.questions(opened.content())) {
			String answer = opened.of(Step.QUESTIONS)
				.all(question.key())
				.stream()
				.map((one) -> (question.kind() == Question.Kind.YES_NO && YES_NO.contains(one))
						? words.text("dossier." + one) : one)
				.collect(Collectors.joining("\n"));
			add(texts, question.label(), answer);
		}
		return List.copyOf(texts);
	}

	private static List<FieldText> budget(Reading reading, StepLabels labels) {
		Words words = labels.words();
		Budget budget = reading.budget();
		CallContent call = reading.opened().content();
		List<FieldText> texts = new ArrayList<>();
		for (Expense one : budget.expenses()) {
			texts.add(new FieldText(words.text("budget.ou.depense", one.line() + 1),
					joined(one.label(), words.text("budget.categorie." + said(one.category().code())),
							words.formats().euros(one.amount()), kind(one.inKind(), words))));
		}
		List<String> keys = CallLines.keys(call);
		for (int i = 0; i < keys.size(); i++) {
			int asked = Objects.requireNonNullElse(budget.grants().get(keys.get(i)), 0);
			if (asked > 0) {
				texts.add(new FieldText(words.text("budget.aide.demandee"),
						joined(CallLines.name(call.lines().get(i)), words.formats().euros(asked))));
			}
		}
		for (Income one : budget.incomes()) {
			texts.add(new FieldText(words.text("budget.ou.recette", one.line() + 1),
					joined(one.label(), words.text("budget.source." + said(one.source().code())),
							words.formats().euros(one.amount()), kind(one.inKind(), words))));
		}
		if (!budget.isEmpty()) {
			texts.add(new FieldText(words.text("budget.depenses"), words.formats().euros(budget.total())));
			texts.add(new FieldText(words.text("budget.recettes"), words.formats().euros(budget.income())));
		}
		add(texts, labels.of(Step.BUDGET, "precision"), reading.opened().of(Step.BUDGET).one("precision"));
		return List.copyOf(texts);
	}

	private static String said(String code) {
		return code.isEmpty() ? "autre" : code;
	}

	private static String kind(boolean inKind, Words words) {
		return inKind ? words.text("budget.nature") : words.text("budget.argent");
	}

	private static String joined(String... parts) {
		return String.join(" · ", List.of(parts).stream().filter((part) -> !part.isBlank()).toList());
	}

}
