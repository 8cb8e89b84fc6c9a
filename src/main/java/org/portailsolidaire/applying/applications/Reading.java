package org.portailsolidaire.applying.applications;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.portailsolidaire.applying.budget.Budget;
import org.portailsolidaire.calls.eligibility.LineAnswer;
import org.portailsolidaire.calls.eligibility.RuleAnswer;
import org.portailsolidaire.calls.eligibility.Verdict;
import org.portailsolidaire.platform.site.Form;
import org.portailsolidaire.applying.form.Step;

/**
 * A dossier as it is understood: what is missing or wrong in each step, its budget, and
 * what the rules say of the lines it asks aid of.
 *
 * @param forms of each step, with its problems
 * @param lines those of which aid is asked; all of them while none is
 */
public record Reading(Opened opened, Map<Step, Form> forms, Budget budget, List<LineAnswer> lines) {

	/** How far a step is. */
	public enum State {

		TO_DO, TO_COMPLETE, READY;

		/** Its word in keys and styles. */
		public String word() {
			return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
		}

	}

	/** Something in the way of filing: a field of a step. */
	public record Point(Step step, Form.Problem problem) {
	}

	public List<Step> steps() {
		return List.copyOf(this.forms.keySet());
	}

	public Form form(Step step) {
		return Objects.requireNonNull(this.forms.get(step));
	}

	public State state(Step step) {
		if (!form(step).isRefused()) {
			return State.READY;
		}
		return this.opened.isEmpty(step) ? State.TO_DO : State.TO_COMPLETE;
	}

	/** How many steps are ready. */
	public int ready() {
		return (int) steps().stream().filter((step) -> state(step) == State.READY).count();
	}

	/** All that is missing or wrong, in the order of the steps. */
	public List<Point> points() {
		List<Point> points = new ArrayList<>();
		this.forms.forEach((step, form) -> form.problems().forEach((problem) -> points.add(new Point(step, problem))));
		return List.copyOf(points);
	}

	/**
	 * The rules that keep the dossier from being filed: those that are not met, and those
	 * for which the dossier or the profile does not say what it should. What an
	 * association is beyond its profile is left to people.
	 */
	public static List<RuleAnswer> obstacles(LineAnswer line) {
		return line.rules()
			.stream()
			.filter((rule) -> rule.verdict() == Verdict.NOT_MET || (rule.verdict() == Verdict.CANNOT_TELL
					&& !rule.missing().isEmpty() && rule.subject() != RuleAnswer.Subject.APPLICANT))
			.toList();
	}

	/** Whether nothing keeps it from being filed, but time. */
	public boolean isComplete() {
		return points().isEmpty() && this.lines.stream().allMatch((line) -> obstacles(line).isEmpty());
	}

}
