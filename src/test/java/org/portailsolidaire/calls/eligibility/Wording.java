package org.portailsolidaire.calls.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.ApplicantKind;
import org.portailsolidaire.calls.calls.CallCalendar;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallContent.Amounts;
import org.portailsolidaire.calls.calls.Hosting;
import org.portailsolidaire.calls.calls.Rule;

/** Calls for the tests of rules: nothing but what a test says. */
record Wording(CallCalendar calendar, Amounts amounts, @Nullable Integer budget, @Nullable Integer minMonths,
		@Nullable Integer maxMonths, List<String> zones, List<String> excluded, List<ApplicantKind> applicants,
		List<CallContent.Line> lines) {

	/** Open until 31 March 2027, midnight in Paris. */
	static final CallCalendar SPRING = new CallCalendar(null, Instant.parse("2027-03-31T22:00:00Z"), null);

	static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

	/** Togo and Benin are on the list, Mali until the end of 2026. */
	static final Judge JUDGE = new Judge((zone, day) -> switch (zone) {
		case "CAD" -> day.isBefore(LocalDate.of(2027, 1, 1)) ? Set.of("TG", "BJ", "ML") : Set.of("TG", "BJ");
		case "001" -> Set.of("TG", "BJ", "ML", "FR");
		case "011" -> Set.of("TG", "BJ", "ML");
		default -> Set.of(zone);
	});

	static Wording plain() {
		return new Wording(SPRING, none(), null, null, null, List.of(), List.of(), List.of(), List.of());
	}

	static Amounts none() {
		return new Amounts(null, null, null);
	}

	Wording closing(@Nullable Instant end) {
		return on(new CallCalendar(null, end, null));
	}

	Wording on(CallCalendar other) {
		return new Wording(other, this.amounts, this.budget, this.minMonths, this.maxMonths, this.zones, this.excluded,
				this.applicants, this.lines);
	}

	Wording amounts(@Nullable Integer min, @Nullable Integer max, @Nullable Integer share) {
		return new Wording(this.calendar, new Amounts(min, max, share), this.budget, this.minMonths, this.maxMonths,
				this.zones, this.excluded, this.applicants, this.lines);
	}

	Wording project(@Nullable Integer most, @Nullable Integer min, @Nullable Integer max) {
		return new Wording(this.calendar, this.amounts, most, min, max, this.zones, this.excluded, this.applicants,
				this.lines);
	}

	Wording in(List<String> here, List<String> notThere) {
		return new Wording(this.calendar, this.amounts, this.budget, this.minMonths, this.maxMonths, here, notThere,
				this.applicants, this.lines);
	}

	Wording forApplicants(ApplicantKind... kinds) {
		return new Wording(this.calendar, this.amounts, this.budget, this.minMonths, this.maxMonths, this.zones,
				this.excluded, List.of(kinds), this.lines);
	}

	/** The same with one more line. */
	Wording line(Amounts own, Rule... rules) {
		List<CallContent.Line> more = new java.util.ArrayList<>(this.lines);
		more.add(new CallContent.Line(UUID.randomUUID(), "Bailleur", "bailleur", null, null, own, List.of(rules)));
		return new Wording(this.calendar, this.amounts, this.budget, this.minMonths, this.maxMonths, this.zones,
				this.excluded, this.applicants, more);
	}

	Wording line(Rule... rules) {
		return line(none(), rules);
	}

	CallContent content() {
		return new CallContent("Essai", "", "", Hosting.HERE, null, null, this.calendar, this.amounts, this.budget,
				this.minMonths, this.maxMonths, this.zones, this.excluded, List.of(), true, List.of(), this.applicants,
				"", this.lines, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null,
				List.of(), List.of());
	}

	CallAnswer answer(Facts facts) {
		return JUDGE.call(content(), facts, NOW);
	}

	/** The one rule of the one line. */
	RuleAnswer only(Facts facts) {
		List<RuleAnswer> rules = answer(facts).lines().getFirst().rules();
		if (rules.size() != 1) {
			throw new IllegalStateException(rules.toString());
		}
		return rules.getFirst();
	}

	/** The verdict on one rule alone. */
	static RuleAnswer judged(Rule rule, Facts facts) {
		return plain().line(rule).only(facts);
	}

	static FactsBuilder facts() {
		return new FactsBuilder();
	}

	static Facts resources(int year, int amount) {
		return facts().resources(Map.of(year, amount)).build();
	}

}
