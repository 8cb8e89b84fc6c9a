package org.portailsolidaire.applying.applications;

import org.portailsolidaire.platform.drafting.Edit;
import java.util.List;
import java.util.function.Supplier;

import org.portailsolidaire.applying.budget.BudgetReader;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.Question;
import org.portailsolidaire.applying.form.CallLines;
import org.portailsolidaire.applying.form.Step;

/**
 * The fields that the form of a step has for a call, and how much each keeps: twice what
 * it can be filed with, so that a text is there to be shortened.
 */
public record FieldBounds(Step step, Supplier<CallContent> call) {

	private static final int TWICE = 2;

	/** Of choices, numbers and days, all their values together. */
	private static final int SHORT = 4000;

	private static final int BUDGET_FIELD = 400;

	private static final String GRANT = BudgetReader.grantField("");

	/** Whether the form has such a field. */
	public boolean has(String name) {
		if (!this.step.has(name)) {
			return false;
		}
		if (this.step == Step.QUESTIONS) {
			return questions().stream().anyMatch((question) -> question.key().equals(name));
		}
		return !name.startsWith(GRANT)
				|| CallLines.keys(this.call.get()).stream().map(BudgetReader::grantField).anyMatch(name::equals);
	}

	/** Characters that a field keeps. */
	public int most(String name) {
		if (this.step == Step.QUESTIONS) {
			return questions().stream()
				.filter((question) -> question.key().equals(name))
				.mapToInt((question) -> Math.max(SHORT, TWICE * question.longest()))
				.findFirst()
				.orElse(0);
		}
		return this.step.field(name)
			.map((field) -> field.kind().isText() ? TWICE * field.longest() : SHORT)
			.orElse(BUDGET_FIELD);
	}

	/** How long what was sent is. */
	public static int length(Edit sent) {
		return sent.values().stream().mapToInt(String::length).sum();
	}

	/**
	 * Of what was sent, what is longer than its field keeps, and is not there already.
	 */
	public List<Edit> tooLong(Opened opened, List<Edit> sent) {
		return sent.stream()
			.filter((one) -> isTooLong(one) && !one.values().equals(opened.of(this.step).all(one.name())))
			.toList();
	}

	public boolean isTooLong(Edit sent) {
		return length(sent) > most(sent.name());
	}

	private List<Question> questions() {
		return CallLines.questions(this.call.get())
			.stream()
			.filter((question) -> question.kind() != Question.Kind.EXPLANATION)
			.toList();
	}

}
