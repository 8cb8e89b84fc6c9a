package org.portailsolidaire.calls.eligibility;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.ApplicantKind;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallPhase;
import org.portailsolidaire.calls.calls.Hosting;
import org.portailsolidaire.calls.eligibility.EligibilityPage.Association;
import org.portailsolidaire.calls.eligibility.EligibilityPage.Known;
import org.portailsolidaire.calls.eligibility.EligibilityPage.LineView;
import org.portailsolidaire.calls.eligibility.EligibilityPage.Point;
import org.portailsolidaire.calls.eligibility.EligibilityPage.Result;
import org.portailsolidaire.shared.Formats;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Choice;
import org.portailsolidaire.platform.site.Words;

import org.springframework.stereotype.Component;

/** Writes the page of the self-check. */
@Component
class EligibilityPageWriter {

	private final SentenceWriter sentences;

	private final QuestionWriter questions;

	EligibilityPageWriter(SentenceWriter sentences, QuestionWriter questions) {
		this.sentences = sentences;
		this.questions = questions;
	}

	EligibilityPage page(String slug, CallContent call, Questionnaire questionnaire, List<Choice> associations,
			@Nullable Association association, Instant now, Words words) {
		boolean said = association != null || questionnaire.isAnswered();
		return new EligibilityPage(call.title(), "/appels/" + slug, day(call, questionnaire.answer(), words),
				notice(call, now, words), call.hosting() == Hosting.HERE, call.page(), associations, association,
				(association != null) ? known(questionnaire, words) : List.of(),
				this.questions.groups(call, questionnaire, words),
				words.count("eligibilite.questions", questionnaire.asked().size()),
				said ? result(questionnaire, association, words) : null, questionnaire.isAnswered(), call.conditions());
	}

	private static String day(CallContent call, CallAnswer answer, Words words) {
		String day = words.formats().date(answer.day());
		return call.calendar().isStanding() ? words.text("eligibilite.jour.permanent", day)
				: words.text("eligibilite.jour", day);
	}

	private static String notice(CallContent call, Instant now, Words words) {
		CallPhase phase = call.calendar().phaseAt(now);
		Instant opening = call.calendar().opensAt();
		Instant end = call.calendar().endsAt();
		if (phase == CallPhase.CLOSED && end != null) {
			return words.text("eligibilite.clos", words.formats().date(Formats.statedDay(end)));
		}
		return (phase == CallPhase.UPCOMING && opening != null)
				? words.text("eligibilite.bientot", words.formats().date(ParisTime.dayOf(opening))) : "";
	}

	private List<Known> known(Questionnaire questionnaire, Words words) {
		List<Known> known = new ArrayList<>();
		Facts facts = questionnaire.facts();
		int year = questionnaire.answer().day().getYear() - 1;
		for (AskedFact question : questionnaire.known()) {
			value(question, facts, year)
				.ifPresent((value) -> known.add(new Known(words.text("eligibilite.profil." + question.parameter()),
						this.sentences.text(value, words))));
		}
		return known;
	}

	private static Optional<Sentence> value(AskedFact question, Facts facts, int year) {
		String key = "eligibilite.valeur";
		return switch (question) {
			case STRUCTURE -> Optional.ofNullable(facts.structure())
				.map((structure) -> Sentence.of(key, new Sentence.Figure.Terms(List.of(structure.key()))));
			case SEAT -> Optional.ofNullable(facts.seat())
				.flatMap((seat) -> Optional.ofNullable(seat.region()))
				.map((region) -> Sentence.of(key, new Sentence.Figure.Regions(List.of(region))));
			case PUBLISHED_ON ->
				Optional.ofNullable(facts.publishedOn()).map((day) -> Sentence.of(key, new Sentence.Figure.Day(day)));
			case RESOURCES -> Optional.ofNullable(facts.resourcesOf(year))
				.map((amount) -> Sentence.of("eligibilite.valeur.annee", new Sentence.Figure.Euros(amount),
						new Sentence.Figure.Plain(year)));
			case OTHER_APPLICATION, OVERDUE_REPORT, GOOD_RECORD, COUNTRY, PARTNERSHIP, TO_COME, NATURE, MONTHS, BUDGET,
					ASKED, OWN_FUNDS, IN_KIND ->
				Optional.empty();
		};
	}

	private Result result(Questionnaire questionnaire, @Nullable Association association, Words words) {
		CallAnswer answer = questionnaire.answer();
		String code = (answer.answer() == Answer.NO
				&& answer.lines().stream().anyMatch(EligibilityPageWriter::mendable)) ? "almost"
						: answer.answer().code();
		return new Result(code, words.text("eligibilite.resultat." + code),
				words.text("eligibilite.resultat." + code + ".suite"),
				answer.lines().stream().map((line) -> line(line, words)).toList(),
				(answer.answer() == Answer.NO) ? searchQuery(questionnaire.facts(), association) : null);
	}

	/** Whether all that is against a line can be changed, and not by time alone. */
	private static boolean mendable(LineAnswer line) {
		return line.with(Verdict.NOT_MET)
			.stream()
			.allMatch((rule) -> rule.remedy() != null && rule.subject() != RuleAnswer.Subject.AGE);
	}

	private LineView line(LineAnswer line, Words words) {
		String code = line.answer().code();
		List<RuleAnswer> met = line.with(Verdict.MET);
		return new LineView(Objects.requireNonNullElse(line.line().title(), line.line().funder()), line.line().funder(),
				code, words.text("eligibilite.reponse." + code), points(line.with(Verdict.NOT_MET), words),
				points(line.with(Verdict.CANNOT_TELL), words), points(met, words),
				words.count("eligibilite.remplies", met.size()));
	}

	private List<Point> points(List<RuleAnswer> answers, Words words) {
		return answers.stream()
			.map((answer) -> new Point(this.sentences.text(answer.reason(), words),
					(answer.remedy() != null) ? this.sentences.text(answer.remedy(), words) : null))
			.toList();
	}

	/**
	 * The open calls for the association, or for its like in the country of the project.
	 */
	private static String searchQuery(Facts facts, @Nullable Association association) {
		if (association != null) {
			return "?association=" + association.slug();
		}
		Structure structure = facts.structure();
		Set<ApplicantKind> kinds = (structure != null) ? structure.kinds() : Set.of(ApplicantKind.ASSOCIATION);
		List<String> pairs = new ArrayList<>();
		kinds.stream()
			.sorted()
			.map((kind) -> "structure=" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
			.forEach(pairs::add);
		facts.countries().stream().sorted().map((country) -> "zone=" + country).forEach(pairs::add);
		return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
	}

}
