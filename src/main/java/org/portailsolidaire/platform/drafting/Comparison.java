package org.portailsolidaire.platform.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.PersonId;

/**
 * What was sent, beside what stands. A field that changed since it was read is left as it
 * is. The fields of a line go together: one of which someone else wrote anything since is
 * left whole, so that no amount goes under the words of another.
 *
 * @param changed what can be written, and says something else
 * @param conflicts what was left, and says something else
 */
record Comparison(List<Edit> changed, List<Edit> conflicts) {

	static Comparison of(List<Edit> sent, Stored stored, UnaryOperator<String> line, @Nullable PersonId by) {
		Map<String, Integer> bases = new HashMap<>();
		sent.forEach((one) -> bases.merge(line.apply(one.name()), one.base(), Math::min));
		List<Edit> changed = new ArrayList<>();
		List<Edit> conflicts = new ArrayList<>();
		for (Edit one : stored.otherwise(sent)) {
			String of = line.apply(one.name());
			boolean left = stored.version(one.name()) > one.base()
					|| (!of.isEmpty() && isTaken(of, bases.getOrDefault(of, one.base()), stored, line, by));
			(left ? conflicts : changed).add(one);
		}
		conflicts.sort(Comparator.comparing((Edit one) -> line.apply(one.name())).thenComparing(Edit::name));
		return new Comparison(List.copyOf(changed), List.copyOf(conflicts));
	}

	/** Whether anybody else wrote something of a line since it was read. */
	private static boolean isTaken(String line, int base, Stored stored, UnaryOperator<String> lines,
			@Nullable PersonId by) {
		return stored.fields()
			.values()
			.stream()
			.anyMatch((other) -> other.version() > base && !other.isBy(by) && lines.apply(other.name()).equals(line));
	}

}
