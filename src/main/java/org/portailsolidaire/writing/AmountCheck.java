package org.portailsolidaire.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.CallContent;
import org.portailsolidaire.calls.CallContent.Amounts;
import org.portailsolidaire.calls.CallContent.Line;
import org.portailsolidaire.calls.Rule;
import org.portailsolidaire.site.Form.Problem;

/**
 * Whether a call and its lines say the same of amounts: a line stays within what its call
 * announces, and a call announces nothing that no line gives.
 */
final class AmountCheck {

	private AmountCheck() {
	}

	/** What a line gives that its call does not announce. */
	static List<Problem> outside(Line line, CallContent call) {
		List<Problem> problems = new ArrayList<>();
		Amounts own = line.amounts();
		Amounts whole = call.amounts();
		above(problems, "max", "ecrire.desaccord.max", own.max(), whole.max());
		above(problems, "part", "ecrire.desaccord.part", own.share(), whole.share());
		if (own.min() != null && whole.min() != null && own.min() < whole.min()) {
			problems.add(new Problem("min", "ecrire.desaccord.min", List.of(own.min(), whole.min())));
		}
		Integer most = (own.max() != null) ? own.max() : whole.max();
		if (line.envelope() != null && most != null && line.envelope() < most) {
			problems.add(new Problem("enveloppe", "ecrire.desaccord.enveloppe", List.of(line.envelope(), most)));
		}
		for (Rule rule : line.rules()) {
			if (rule instanceof Rule.MaximumProjectBudget budget) {
				above(problems, "budget", "ecrire.desaccord.budget", budget.amount(), call.maxProjectBudget());
			}
			if (rule instanceof Rule.ProjectDuration duration) {
				above(problems, "duree-a", "ecrire.desaccord.duree-a", duration.maxMonths(), call.maxMonths());
				if (call.minMonths() != null && duration.minMonths() < call.minMonths()) {
					problems.add(new Problem("duree-de", "ecrire.desaccord.duree-de",
							List.of(duration.minMonths(), call.minMonths())));
				}
			}
		}
		return problems;
	}

	private static void above(List<Problem> problems, String field, String key, @Nullable Integer own,
			@Nullable Integer whole) {
		if (own != null && whole != null && own > whole) {
			problems.add(new Problem(field, key, List.of(own, whole)));
		}
	}

	/** What a call announces that none of its lines gives. */
	static List<Problem> beyond(CallContent call) {
		List<Problem> problems = new ArrayList<>();
		Integer max = extreme(call, AmountCheck::most, Comparator.naturalOrder());
		Integer share = extreme(call, (line) -> line.amounts().share(), Comparator.naturalOrder());
		Integer min = extreme(call, (line) -> line.amounts().min(), Comparator.reverseOrder());
		above(problems, "max", "ecrire.desaccord.aucun-max", call.amounts().max(), max);
		above(problems, "part", "ecrire.desaccord.aucun-part", call.amounts().share(), share);
		Integer least = call.amounts().min();
		if (least != null && min != null && least < min) {
			problems.add(new Problem("min", "ecrire.desaccord.aucun-min", List.of(least, min)));
		}
		return problems;
	}

	/** With its second ceiling. */
	private static @Nullable Integer most(Line line) {
		Integer max = line.amounts().max();
		return (max != null) ? Stream
			.concat(Stream.of(max),
					line.rules()
						.stream()
						.filter(Rule.HigherCeiling.class::isInstance)
						.map((rule) -> ((Rule.HigherCeiling) rule).amount()))
			.max(Comparator.naturalOrder())
			.orElse(max) : null;
	}

	/** Of all lines, null when one leaves it to the call. */
	private static @Nullable Integer extreme(CallContent call, Function<Line, @Nullable Integer> value,
			Comparator<Integer> order) {
		List<Integer> values = call.lines().stream().map(value).filter(Objects::nonNull).toList();
		return (values.size() == call.lines().size()) ? values.stream().max(order).orElse(null) : null;
	}

}
