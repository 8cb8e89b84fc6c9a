package org.portailsolidaire.calls.writing;

import org.portailsolidaire.platform.drafting.Typed;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.ApplicantKind;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallContent.Amounts;
import org.portailsolidaire.platform.staff.Sayings;
import org.portailsolidaire.platform.site.Form;

/** Who may apply, for how much and how long, and what is funded, in words. */
record TermsPart(String who, List<ApplicantKind> kinds, Amounts amounts, @Nullable Integer budget,
		@Nullable Integer minMonths, @Nullable Integer maxMonths, List<String> funded, List<String> notFunded,
		List<String> conditions) {

	private static final int LONGEST_WHO = 2000;

	static TermsPart read(Form form) {
		Amounts amounts = amounts(form);
		Integer minMonths = Parts.months(form, "duree-de");
		Integer maxMonths = Parts.months(form, "duree-a");
		Parts.order(form, "duree-de", minMonths, maxMonths);
		return new TermsPart(form.lines("qui", LONGEST_WHO),
				form.values("structures")
					.stream()
					.map((word) -> Sayings.constant(ApplicantKind.class, word))
					.flatMap(Optional::stream)
					.distinct()
					.sorted()
					.toList(),
				amounts, Parts.euros(form, "budget", 1), minMonths, maxMonths, Parts.sentences(form, "finance"),
				Parts.sentences(form, "exclusions"), Parts.sentences(form, "conditions"));
	}

	static Amounts amounts(Form form) {
		Integer min = Parts.euros(form, "min", 0);
		Integer max = Parts.euros(form, "max", 0);
		Parts.order(form, "min", min, max);
		return new Amounts(min, max, Parts.percent(form, "part"));
	}

	static Typed typed(CallContent call) {
		return amounts(call.amounts(), new Filling()).put("qui", call.whoCanApply())
			.all("structures", call.applicants().stream().map(Sayings::word).toList())
			.put("budget", call.maxProjectBudget())
			.put("duree-de", call.minMonths())
			.put("duree-a", call.maxMonths())
			.lines("finance", call.funded())
			.lines("exclusions", call.notFunded())
			.lines("conditions", call.conditions())
			.typed();
	}

	static Filling amounts(Amounts amounts, Filling filling) {
		return filling.put("min", amounts.min()).put("max", amounts.max()).put("part", amounts.share());
	}

}
