package org.portailsolidaire.calls.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallContent.Amounts;
import org.portailsolidaire.calls.calls.CallContent.Line;
import org.portailsolidaire.calls.calls.Rule;
import org.portailsolidaire.reference.Zones;

/**
 * Judges facts by what a call says, and by nothing else: the same content, facts and
 * instant always give the same answers.
 *
 * @param countriesOf the countries of a zone on a day
 */
record Judge(BiFunction<String, LocalDate, Set<String>> countriesOf) {

	private static final String WORLD = "001";

	CallAnswer call(CallContent call, Facts facts, Instant now) {
		List<LineAnswer> lines = call.lines().stream().map((line) -> line(call, line, facts, now)).toList();
		return new CallAnswer(Answer.ofLines(lines.stream().map(LineAnswer::answer).toList()),
				call.calendar().rulesDay(now), lines);
	}

	LineAnswer line(CallContent call, Line line, Facts facts, Instant now) {
		LocalDate day = call.calendar().rulesDay(now);
		List<RuleAnswer> answers = new ArrayList<>(ofCall(call, line, facts, day));
		line.rules().forEach((rule) -> {
			RuleAnswer answer = rule(rule, facts, day);
			if (answer != null) {
				answers.add(answer);
			}
		});
		answers.sort(Comparator.comparing(RuleAnswer::subject));
		return new LineAnswer(line, Answer.ofRules(answers.stream().map(RuleAnswer::verdict).toList()), answers);
	}

	/** Null for what {@link #ofCall} judges together with what the call says. */
	private @Nullable RuleAnswer rule(Rule rule, Facts facts, LocalDate day) {
		return switch (rule) {
			case Rule.LegalForm form -> ApplicantRules.legalForm(form, facts);
			case Rule.SeatInFrance france -> ApplicantRules.seatInFrance(facts);
			case Rule.SeatInRegion region -> ApplicantRules.seatInRegion(region, facts);
			case Rule.MinimumAge age -> ApplicantRules.age(age, facts, day);
			case Rule.MaximumResources most -> ApplicantRules.maximumResources(most, facts, day.getYear() - 1);
			case Rule.MinimumResources least -> ApplicantRules.minimumResources(least, facts, day.getYear() - 1);
			case Rule.MinimumOwnFunds own -> MoneyRules.ownFunds(own, facts);
			case Rule.MaximumInKind inKind -> MoneyRules.inKind(inKind, facts);
			case Rule.DacCountry dac -> ProjectRules.dacCountry(dac, facts, day, on(day));
			case Rule.LocalPartner partner -> ProjectRules.localPartner(partner, facts, day);
			case Rule.OneApplicationPerSession one -> ApplicantRules.oneApplication(facts);
			case Rule.NoOverdueReport report -> ApplicantRules.noOverdueReport(facts);
			case Rule.ActivitiesToCome toCome -> ProjectRules.activitiesToCome(facts);
			case Rule.NotByNature nature -> ProjectRules.notByNature(nature, facts);
			case Rule.ProjectDuration duration -> null;
			case Rule.MaximumProjectBudget budget -> null;
			case Rule.HigherCeiling ceiling -> null;
		};
	}

	/** What the call says for all its lines, narrowed by what the line says of it. */
	private List<RuleAnswer> ofCall(CallContent call, Line line, Facts facts, LocalDate day) {
		List<RuleAnswer> answers = new ArrayList<>();
		if (!call.applicants().isEmpty()) {
			answers.add(ApplicantRules.kinds(call.applicants(), facts));
		}
		if (sayWhere(call, line)) {
			answers.add(ProjectRules.zones(call.zones(), call.excludedZones(), facts, on(day)));
		}
		int least = Math.max(or(call.minMonths(), 0), longest(line));
		int most = Math.min(or(call.maxMonths(), Integer.MAX_VALUE), shortest(line));
		if (least > 0 || most < Integer.MAX_VALUE) {
			answers.add(ProjectRules.duration(least, most, facts));
		}
		int budget = Math.min(or(call.maxProjectBudget(), Integer.MAX_VALUE), smallestBudget(line));
		if (budget < Integer.MAX_VALUE) {
			answers.add(MoneyRules.budget(budget, facts));
		}
		Amounts amounts = amounts(call, line);
		if (or(amounts.min(), 0) > 0 || amounts.max() != null) {
			answers.add(MoneyRules.amount(amounts, ceiling(line), facts, day.getYear() - 1));
		}
		if (amounts.share() != null && amounts.share() < 100) {
			answers.add(MoneyRules.share(amounts.share(), amounts.min(), facts));
		}
		return answers;
	}

	/** The zones say nothing when they are the world, or no more than a rule does. */
	private static boolean sayWhere(CallContent call, Line line) {
		if (call.zones().isEmpty()) {
			return false;
		}
		boolean world = call.zones().contains(WORLD);
		boolean said = line.rules()
			.stream()
			.anyMatch((rule) -> rule instanceof Rule.DacCountry dac && dac.excluded().containsAll(call.excludedZones())
					&& (world || call.zones().contains(Zones.DAC)));
		return !said && !(world && call.excludedZones().isEmpty());
	}

	/** The bounds of a line; those of the call where the line says nothing. */
	static Amounts amounts(CallContent call, Line line) {
		Amounts own = line.amounts();
		Amounts shared = call.amounts();
		return new Amounts((own.min() != null) ? own.min() : shared.min(),
				(own.max() != null) ? own.max() : shared.max(), (own.share() != null) ? own.share() : shared.share());
	}

	private static int longest(Line line) {
		return rules(line, Rule.ProjectDuration.class).stream()
			.mapToInt(Rule.ProjectDuration::minMonths)
			.max()
			.orElse(0);
	}

	private static int shortest(Line line) {
		return rules(line, Rule.ProjectDuration.class).stream()
			.mapToInt(Rule.ProjectDuration::maxMonths)
			.min()
			.orElse(Integer.MAX_VALUE);
	}

	private static int smallestBudget(Line line) {
		return rules(line, Rule.MaximumProjectBudget.class).stream()
			.mapToInt(Rule.MaximumProjectBudget::amount)
			.min()
			.orElse(Integer.MAX_VALUE);
	}

	private static Rule.@Nullable HigherCeiling ceiling(Line line) {
		return rules(line, Rule.HigherCeiling.class).stream().findFirst().orElse(null);
	}

	private static <R extends Rule> List<R> rules(Line line, Class<R> type) {
		return line.rules().stream().filter(type::isInstance).map(type::cast).toList();
	}

	private static int or(@Nullable Integer value, int otherwise) {
		return Objects.requireNonNullElse(value, otherwise);
	}

	private Function<String, Set<String>> on(LocalDate day) {
		return (zone) -> this.countriesOf.apply(zone, day);
	}

}
