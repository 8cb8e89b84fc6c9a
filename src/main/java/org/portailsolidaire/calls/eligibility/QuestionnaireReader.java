package org.portailsolidaire.calls.eligibility;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.platform.site.Form;

import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Finds the questions worth asking, and reads their answers. A question is asked when an
 * answer is missing for want of it, on a line that the profile does not rule out; an
 * answer may bring another question.
 */
@Component
class QuestionnaireReader {

	private final Eligibility eligibility;

	private final AnswerReader answers;

	QuestionnaireReader(Eligibility eligibility, AnswerReader answers) {
		this.eligibility = eligibility;
		this.answers = answers;
	}

	Questionnaire read(CallContent call, Facts profile, MultiValueMap<String, String> parameters, Instant now) {
		Form form = Form.of(parameters);
		CallAnswer answer = this.eligibility.of(call, profile, now);
		List<Integer> lines = linesNotRuledOut(answer);
		Set<AskedFact> asked = missing(answer, lines);
		Facts facts = profile;
		boolean more = !asked.isEmpty();
		while (more) {
			int year = answer.day().getYear() - 1;
			facts = this.answers.read(asked, form, parameters, profile, year, now);
			answer = this.eligibility.of(call, facts, now);
			more = asked.addAll(missing(answer, lines));
		}
		return new Questionnaire(asked, known(call, asked, now), form, facts, answer);
	}

	private static List<Integer> linesNotRuledOut(CallAnswer answer) {
		return IntStream.range(0, answer.lines().size())
			.filter((line) -> answer.lines().get(line).answer() != Answer.NO)
			.boxed()
			.toList();
	}

	private static Set<AskedFact> missing(CallAnswer answer, List<Integer> lines) {
		Set<AskedFact> missing = EnumSet.noneOf(AskedFact.class);
		lines.forEach((line) -> missing.addAll(answer.lines().get(line).missing()));
		return missing;
	}

	/** The questions on the applicant that somebody without a profile would be asked. */
	private Set<AskedFact> known(CallContent call, Set<AskedFact> asked, Instant now) {
		Set<AskedFact> known = EnumSet.noneOf(AskedFact.class);
		this.eligibility.of(call, Facts.UNKNOWN, now).lines().forEach((line) -> known.addAll(line.missing()));
		known.removeIf((question) -> !question.isOfApplicant());
		known.removeAll(asked);
		return known;
	}

}
