package org.portailsolidaire.applying.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.budget.Budget;
import org.portailsolidaire.applying.budget.BudgetReader;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.eligibility.LineAnswer;
import org.portailsolidaire.calls.eligibility.RuleAnswer;
import org.portailsolidaire.calls.eligibility.RuleAnswer.Subject;
import org.portailsolidaire.calls.eligibility.SentenceWriter;
import org.portailsolidaire.shared.Formats;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.platform.site.Words;
import org.portailsolidaire.applying.applications.Reading;
import org.portailsolidaire.applying.form.BudgetChart;
import org.portailsolidaire.applying.form.BudgetCodes;
import org.portailsolidaire.applying.form.BudgetProofs;
import org.portailsolidaire.applying.form.BudgetWords;
import org.portailsolidaire.applying.form.CallLines;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.applying.form.StepReader;
import org.portailsolidaire.platform.drafting.Typed;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of the budget shows: its lines, and what they come to. */
@Component
public class BudgetPages {

	private static final Set<Subject> OF_MONEY = Set.of(Subject.BUDGET, Subject.AMOUNT, Subject.SHARE,
			Subject.OWN_FUNDS, Subject.IN_KIND);

	private static final int EMPTY_ONES = 2;

	private static final int MORE = 8;

	private static final int MOST_PROBLEMS = 8;

	private final SentenceWriter sentences;

	BudgetPages(SentenceWriter sentences) {
		this.sentences = sentences;
	}

	/** The aid asked of a funding line: a line that is always there. */
	public record GrantView(String field, String title, String funder) {
	}

	/** What is right, wrong or to be watched. */
	public record Check(String tone, String icon, String said, @Nullable String remedy) {
	}

	/** A problem of a line, and where it is. */
	public record LineProblem(String field, String label, Form.Problem problem) {
	}

	/**
	 * A share of a side.
	 *
	 * @param paint how the chart paints it
	 */
	public record ShareView(String label, String amount, String share, long tenths, BudgetChart.Paint paint) {
	}

	/** What a budget comes to, in words. */
	public record Panel(String expenses, String incomes, String cashExpenses, String cashIncomes, String kindExpenses,
			String kindIncomes, String eligible, String local, List<Check> checks, List<LineProblem> problems,
			List<ShareView> categories, List<ShareView> sources, BudgetChart chart) {
	}

	void prepare(Reading reading, Form form, Form asked, Words words, Model model) {
		CallContent call = reading.opened().content();
		List<String> keys = CallLines.keys(call);
		model.addAttribute("grants",
				IntStream.range(0, keys.size())
					.mapToObj((i) -> new GrantView(BudgetReader.grantField(keys.get(i)),
							CallLines.name(call.lines().get(i)), call.lines().get(i).funder()))
					.toList());
		model.addAttribute("mostExpenses", BudgetReader.MOST_EXPENSES);
		model.addAttribute("mostIncomes", BudgetReader.MOST_INCOMES);
		model.addAttribute("expenses", shown(BudgetReader.expenseLines(form), asked.chosen("plus", "d")));
		model.addAttribute("incomes", shown(BudgetReader.incomeLines(form), asked.chosen("plus", "r")));
		model.addAttribute("categories", BudgetCodes.choices("d-categorie", words));
		model.addAttribute("sources", BudgetCodes.choices("r-source", words));
		model.addAttribute("activities", activities(reading.opened().of(Step.ACTIVITIES), form, words));
		model.addAttribute("quotes", BudgetProofs.choices(reading.budget(), reading.opened().pieces(), words));
		model.addAttribute("panel", panel(reading.budget(), reading.lines(), reading.form(Step.BUDGET), words));
	}

	/** The lines that are filled in, and a few to write more. */
	private static List<Integer> shown(List<Integer> filled, boolean more) {
		int next = filled.isEmpty() ? 0 : filled.getLast() + 1;
		return Stream.concat(filled.stream(), IntStream.range(next, next + (more ? MORE : EMPTY_ONES)).boxed())
			.toList();
	}

	/** The activities of the project, and those that a line serves and that are empty. */
	private static List<Choice> activities(Typed typed, Form form, Words words) {
		Map<Integer, String> titles = new TreeMap<>();
		for (int line : BudgetReader.expenseLines(form)) {
			String served = form.value("d-activite-" + line);
			if (served.matches("[1-9][0-9]?")) {
				titles.put(Integer.valueOf(served), words.text("budget.activite.effacee"));
			}
		}
		StepReader.lines(Step.ACTIVITIES, typed.form())
			.forEach((line) -> titles.put(StepReader.number(line), typed.one("titre-" + line)));
		return titles.entrySet()
			.stream()
			.map((one) -> new Choice(one.getKey().toString(),
					words.text("budget.activite.une", one.getKey(), one.getValue())))
			.toList();
	}

	/** What a budget comes to; {@code form} was read with its problems. */
	public Panel panel(Budget budget, List<LineAnswer> lines, Form form, Words words) {
		Formats formats = words.formats();
		return new Panel(formats.euros(budget.total()), formats.euros(budget.income()),
				formats.euros(budget.cashExpenses()), formats.euros(budget.cashIncome()),
				formats.euros(budget.kindExpenses()), formats.euros(budget.kindIncome()),
				formats.euros(budget.eligible()), formats.euros(budget.local()), checks(budget, lines, words),
				problems(form, words),
				budget.byCategory()
					.stream()
					.map((share) -> share(BudgetCodes.said(share.of(), words), share, BudgetChart.Paint.of(share.of()),
							words))
					.toList(),
				sources(budget, words), BudgetChart.of(budget, words));
	}

	private static List<ShareView> sources(Budget budget, Words words) {
		List<ShareView> sources = new ArrayList<>();
		if (budget.granted() > 0) {
			sources.add(share(BudgetCodes.aid(words),
					new Budget.Share<>("aide", budget.granted(), Budget.tenths(budget.granted(), budget.income())),
					BudgetChart.Paint.AID, words));
		}
		budget.bySource()
			.forEach((share) -> sources
				.add(share(BudgetCodes.said(share.of(), words), share, BudgetChart.Paint.of(share.of()), words)));
		return List.copyOf(sources);
	}

	private static ShareView share(String label, Budget.Share<?> share, BudgetChart.Paint paint, Words words) {
		return new ShareView(label, words.formats().euros(share.amount()),
				words.formats().tenthsOfPercent(share.tenths()), share.tenths(), paint);
	}

	private List<Check> checks(Budget budget, List<LineAnswer> lines, Words words) {
		List<Check> checks = new ArrayList<>();
		Formats formats = words.formats();
		for (Budget.Imbalance gap : budget.imbalances()) {
			checks.add(new Check("ko", "x-circle-fill", words.text(BudgetWords.key(gap), formats.euros(gap.missing()),
					formats.euros(gap.expenses()), formats.euros(gap.incomes())), null));
		}
		if (checks.isEmpty() && !budget.isEmpty()) {
			checks.add(new Check("ok", "check-circle-fill",
					words.text("budget.equilibre.oui", formats.euros(budget.total())), null));
		}
		for (LineAnswer line : lines) {
			String name = (lines.size() > 1) ? CallLines.name(line.line()) + " – " : "";
			line.rules()
				.stream()
				.filter((rule) -> OF_MONEY.contains(rule.subject()))
				.forEach((rule) -> checks.add(check(name, rule, words)));
		}
		if (budget.requested() > 0) {
			checks.add(new Check("warn", "exclamation-triangle-fill",
					words.text("budget.a-confirmer", formats.euros(budget.requested())), null));
		}
		return List.copyOf(checks);
	}

	private Check check(String name, RuleAnswer rule, Words words) {
		String said = name + this.sentences.text(rule.reason(), words);
		String remedy = (rule.remedy() != null) ? this.sentences.text(rule.remedy(), words) : null;
		return switch (rule.verdict()) {
			case MET -> new Check("ok", "check-circle-fill", said, null);
			case NOT_MET -> new Check("ko", "x-circle-fill", said, remedy);
			case CANNOT_TELL -> new Check("warn", "info-circle-fill", said, remedy);
		};
	}

	/** The problems of lines; those of the whole are said by the checks. */
	private static List<LineProblem> problems(Form form, Words words) {
		return form.problems()
			.stream()
			.filter((problem) -> !problem.key().startsWith("budget.equilibre."))
			.limit(MOST_PROBLEMS)
			.map((problem) -> new LineProblem(problem.field(), label(problem.field(), words), problem))
			.toList();
	}

	/** "Dépense, ligne 4"; what stands on no line has a name of its own. */
	private static String label(String field, Words words) {
		if (!field.startsWith("d-") && !field.startsWith("r-")) {
			return words.text("budget.ou." + (field.equals("precision") ? "precision" : "aide"));
		}
		return words.text(field.startsWith("d-") ? "budget.ou.depense" : "budget.ou.recette",
				StepReader.number(Integer.parseInt(field.replaceFirst(".*-", ""))));
	}

}
