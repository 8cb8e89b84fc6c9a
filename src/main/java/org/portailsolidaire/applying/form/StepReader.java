package org.portailsolidaire.applying.form;

import org.portailsolidaire.platform.drafting.Typed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.portailsolidaire.applying.form.StepField.Kind;
import org.portailsolidaire.applying.budget.Budget;
import org.portailsolidaire.applying.budget.BudgetReader;
import org.portailsolidaire.calls.calls.Answers;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.Rule;
import org.portailsolidaire.shared.Formats;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.TypedFields;

import org.springframework.stereotype.Component;

/**
 * Reads what is typed in a step, and notes on its form all that is missing or wrong, each
 * at its field.
 */
@Component
public class StepReader {

	/** Those whose bound is what was probably meant. */
	private static final Set<Answers.Reason> UNREADABLE = EnumSet.of(Answers.Reason.NO_NUMBER, Answers.Reason.NO_AMOUNT,
			Answers.Reason.NO_DAY);

	private static final String NO_PARTNER = "non";

	private final StepChoices choices;

	StepReader(StepChoices choices) {
		this.choices = choices;
	}

	/** The fields of a step for a call, besides those on lines. */
	public static List<StepField> fields(Step step, CallContent call) {
		return step.fields().stream().filter((field) -> isAsked(step, field, call)).toList();
	}

	/** Some are asked by the rules of the call alone. */
	private static boolean isAsked(Step step, StepField field, CallContent call) {
		return switch (step.path() + "." + field.name()) {
			case "association.retard" -> has(call, Rule.NoOverdueReport.class);
			case "association.bilan" -> has(call, Rule.HigherCeiling.class);
			case "projet.natures" -> has(call, Rule.NotByNature.class);
			default -> true;
		};
	}

	private static boolean has(CallContent call, Class<? extends Rule> rule) {
		return call.lines().stream().flatMap((line) -> line.rules().stream()).anyMatch(rule::isInstance);
	}

	/** The steps of a dossier for a call: no questions where it asks none. */
	public static List<Step> steps(CallContent call) {
		return Arrays.stream(Step.values())
			.filter((step) -> step != Step.QUESTIONS || !call.questions().isEmpty())
			.toList();
	}

	/**
	 * The numbers of the activities that are typed. One keeps its number when another is
	 * emptied: it is what the lines of the budget know it by.
	 */
	public static Set<Integer> activities(Typed typed) {
		return lines(Step.ACTIVITIES, typed.form()).stream().map(StepReader::number).collect(Collectors.toSet());
	}

	/** The number that people read of a line. */
	public static int number(int line) {
		return line + 1;
	}

	/** The numbers of the lines of a step in which something is typed. */
	public static List<Integer> lines(Step step, Form form) {
		return IntStream.range(0, step.lines().most())
			.filter((line) -> step.lines()
				.fields()
				.stream()
				.anyMatch((field) -> !form.value(field.on(line).name()).isEmpty()))
			.boxed()
			.toList();
	}

	/**
	 * The step of the budget, read.
	 *
	 * @param form with all its problems
	 */
	public record BudgetForm(Form form, Budget budget) {
	}

	/** Reads the step of the budget. */
	public BudgetForm budget(Typed typed, Set<Integer> activities, StepLabels labels) {
		Form form = read(Step.BUDGET, typed, labels);
		return new BudgetForm(form, budget(form, labels.call(), activities, labels));
	}

	/** The form of a step besides the budget, with all its problems. */
	public Form read(Step step, Typed typed, StepLabels labels) {
		Form form = typed.form();
		CallContent call = labels.call();
		if (step == Step.QUESTIONS) {
			questions(typed, form, labels);
			return form;
		}
		boolean alone = step == Step.PARTNER && typed.one("convention").equals(NO_PARTNER);
		for (StepField field : fields(step, call)) {
			if (!alone || field.name().equals("convention")) {
				check(step, field, form, labels);
			}
		}
		if (!step.lines().isNone()) {
			lines(step, form, labels);
		}
		if (step == Step.PROJECT) {
			order(form, "debut", "fin");
		}
		return form;
	}

	private void lines(Step step, Form form, StepLabels labels) {
		List<Integer> filled = lines(step, form);
		filled.forEach((line) -> {
			step.lines().fields().forEach((field) -> check(step, field.on(line), form, labels));
			if (step == Step.ACTIVITIES) {
				order(form, "debut-" + line, "fin-" + line);
			}
		});
		if (filled.size() < step.lines().least()) {
			form.refuse(step.lines().fields().getFirst().on(firstEmpty(filled)).name(), "dossier.manque." + step.path(),
					step.lines().least());
		}
	}

	private static int firstEmpty(List<Integer> filled) {
		return IntStream.iterate(0, (line) -> line + 1).filter((line) -> !filled.contains(line)).findFirst().orElse(0);
	}

	private static void order(Form form, String from, String to) {
		LocalDate first = ProjectDay.of(form.value(from));
		LocalDate last = ProjectDay.of(form.value(to));
		if (first != null && last != null && last.isBefore(first)) {
			form.refuse(to, "dossier.dates");
		}
	}

	private static Budget budget(Form form, CallContent call, Set<Integer> activities, StepLabels labels) {
		Budget budget = BudgetReader.read(form, CallLines.keys(call), activities);
		if (budget.isEmpty()) {
			form.refuse("d-libelle-0", "budget.vide");
		}
		if (budget.granted() == 0 && form.problems().isEmpty()) {
			form.refuse(BudgetReader.grantField(CallLines.keys(call).getFirst()), "budget.aide");
		}
		for (Budget.Imbalance gap : budget.imbalances()) {
			Formats formats = labels.words().formats();
			form.refuse(BudgetWords.field(gap), BudgetWords.key(gap), formats.euros(gap.missing()),
					formats.euros(gap.expenses()), formats.euros(gap.incomes()));
		}
		return budget;
	}

	private static void questions(Typed typed, Form form, StepLabels labels) {
		for (Answers.Refused refused : new Answers(typed.values()).refused(CallLines.questions(labels.call()))) {
			boolean offered = UNREADABLE.contains(refused.reason()) && !refused.bound().isEmpty();
			form.refuse(refused.key(),
					"dossier.question." + refused.reason().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')
							+ (offered ? ".offre" : ""),
					labels.of(Step.QUESTIONS, refused.key()), refused.bound());
		}
	}

	private void check(Step step, StepField field, Form form, StepLabels labels) {
		String name = field.name();
		String label = labels.of(step, name);
		if (form.values(name).stream().allMatch(String::isEmpty)) {
			if (field.required()) {
				form.refuse(name, "dossier.manque." + (field.kind().isTicked() || field.kind() == Kind.COUNTRY ? "choix"
						: (field.kind() == Kind.DAY) ? "date" : "texte"), label);
			}
			return;
		}
		TypedFields typed = new TypedFields(form, "dossier.champ." + step.path() + ".");
		switch (field.kind()) {
			case LINE, PERSON, TEXT -> longest(field, form, label);
			case EMAIL -> typed.email(name);
			case NUMBER -> typed.number(name, 0, field.longest());
			case PERCENT -> typed.percent(name, 0, field.longest());
			case DAY -> typed.day(name, ProjectDay.FIRST, ProjectDay.LAST);
			case ONE, COUNTRY, THEMES, SDGS -> chosen(step, field, form, labels);
			case SEVERAL -> {
				chosen(step, field, form, labels);
				if (form.chosen(name, "aucune") && form.values(name).size() > 1) {
					form.refuse(name, "dossier.aucune", label);
				}
			}
		}
	}

	private void chosen(Step step, StepField field, Form form, StepLabels labels) {
		if (!form.values(field.name()).stream().allMatch((one) -> this.choices.isOffered(field, one, labels.call()))) {
			form.refuse(field.name(), "dossier.choix-inconnu", labels.of(step, field.name()));
		}
	}

	private static void longest(StepField field, Form form, String label) {
		String text = field.kept(form.value(field.name()));
		int length = text.length();
		if (length > field.longest()) {
			form.refuse(field.name(), "dossier.trop-long", label, field.longest(), length);
		}
	}

}
