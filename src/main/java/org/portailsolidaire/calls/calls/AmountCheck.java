package org.portailsolidaire.calls.calls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallContent.Amounts;
import org.portailsolidaire.calls.calls.CallContent.Line;

/**
 * Whether a call and its lines say the same of amounts: a line stays within what its call
 * announces, and a call announces nothing that no line gives.
 */
public final class AmountCheck {

	private AmountCheck() {
	}

	/** In what a call and a line differ. */
	public enum Kind {

		/** The line gives more than the call announces. */
		MAX,
		/** It begins lower. */
		MIN,
		/** It gives a larger share. */
		SHARE,
		/** Its envelope is smaller than what one may ask for. */
		ENVELOPE,
		/** It takes larger projects. */
		BUDGET,
		/** It takes shorter projects. */
		SHORTEST,
		/** It takes longer projects. */
		LONGEST,
		/** The call announces more than any line gives. */
		NO_LINE_MAX,
		/** It announces less than any line gives. */
		NO_LINE_MIN,
		/** It announces a larger share than any line gives. */
		NO_LINE_SHARE

	}

	/**
	 * Two figures that do not agree.
	 *
	 * @param said by the line, or by the call for what no line gives
	 * @param other the one that it does not agree with
	 */
	public record Disagreement(Kind kind, int said, int other) {
	}

	/** What a line gives that its call does not announce. */
	public static List<Disagreement> outside(Line line, CallContent call) {
		List<Disagreement> found = new ArrayList<>();
		Amounts own = line.amounts();
		Amounts whole = call.amounts();
		above(found, Kind.MAX, own.max(), whole.max());
		above(found, Kind.SHARE, own.share(), whole.share());
		if (own.min() != null && whole.min() != null && own.min() < whole.min()) {
			found.add(new Disagreement(Kind.MIN, own.min(), whole.min()));
		}
		Integer most = (own.max() != null) ? own.max() : whole.max();
		if (line.envelope() != null && most != null && line.envelope() < most) {
			found.add(new Disagreement(Kind.ENVELOPE, line.envelope(), most));
		}
		for (Rule rule : line.rules()) {
			if (rule instanceof Rule.MaximumProjectBudget budget) {
				above(found, Kind.BUDGET, budget.amount(), call.maxProjectBudget());
			}
			if (rule instanceof Rule.ProjectDuration duration) {
				above(found, Kind.LONGEST, duration.maxMonths(), call.maxMonths());
				if (call.minMonths() != null && duration.minMonths() < call.minMonths()) {
					found.add(new Disagreement(Kind.SHORTEST, duration.minMonths(), call.minMonths()));
				}
			}
		}
		return found;
	}

	private static void above(List<Disagreement> found, Kind kind, @Nullable Integer own, @Nullable Integer whole) {
		if (own != null && whole != null && own > whole) {
			found.add(new Disagreement(kind, own, whole));
		}
	}

	/** What a call announces that none of its lines gives. */
	public static List<Disagreement> beyond(CallContent call) {
		List<Disagreement> found = new ArrayList<>();
		Integer max = extreme(call, AmountCheck::most, Comparator.naturalOrder());
		Integer share = extreme(call, (line) -> line.amounts().share(), Comparator.naturalOrder());
		Integer min = extreme(call, (line) -> line.amounts().min(), Comparator.reverseOrder());
		above(found, Kind.NO_LINE_MAX, call.amounts().max(), max);
		above(found, Kind.NO_LINE_SHARE, call.amounts().share(), share);
		Integer least = call.amounts().min();
		if (least != null && min != null && least < min) {
			found.add(new Disagreement(Kind.NO_LINE_MIN, least, min));
		}
		return found;
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
