package org.portailsolidaire.calls.calls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.Question.Condition;

/** What is wrong with the questions of a call, all at once. */
public final class QuestionCheck {

	/** As many as a call can ask. */
	public static final int MOST = 300;

	private final Map<String, Question> byKey = new HashMap<>();

	private final Map<String, Integer> rank = new HashMap<>();

	private final List<Problem> problems = new ArrayList<>();

	private QuestionCheck() {
	}

	/** Why questions cannot be asked as they are. */
	public enum Reason {

		/** Two questions have the same key. */
		SAME_KEY,
		/** More questions than a call can ask. */
		TOO_MANY,
		/** A choice needs two answers at least. */
		TOO_FEW_CHOICES,
		/** A choice offers the same answer twice. */
		SAME_CHOICE,
		/** The smallest is above the largest. */
		BOUNDS,
		/** The first day is after the last. */
		DAYS,
		/** More choices are asked for than there are. */
		TOO_MANY_ASKED,
		/** It depends on a question that is not there. */
		UNKNOWN_QUESTION,
		/** It depends, in the end, on itself. */
		CYCLE,
		/** It depends on a question that comes after it. */
		LATER_QUESTION,
		/** It depends on a question that has no list of answers. */
		UNDECIDED_QUESTION,
		/** It depends on an answer that is not offered. */
		UNKNOWN_ANSWER

	}

	/** Something wrong with one question. */
	public record Problem(String key, Reason reason) {
	}

	/** All that is wrong, in the order of the questions. */
	public static List<Problem> problems(List<Question> questions) {
		QuestionCheck check = new QuestionCheck();
		check.read(questions);
		questions.forEach(check::check);
		return List.copyOf(check.problems);
	}

	private void read(List<Question> questions) {
		for (int i = 0; i < questions.size(); i++) {
			Question question = questions.get(i);
			if (this.byKey.putIfAbsent(question.key(), question) != null) {
				refuse(question, Reason.SAME_KEY);
			}
			this.rank.putIfAbsent(question.key(), i);
			if (i == MOST) {
				refuse(question, Reason.TOO_MANY);
			}
		}
	}

	private void check(Question question) {
		if (question.kind().isChoice()) {
			if (question.choices().size() < 2) {
				refuse(question, Reason.TOO_FEW_CHOICES);
			}
			if (Set.copyOf(question.choices()).size() < question.choices().size()) {
				refuse(question, Reason.SAME_CHOICE);
			}
			if (question.min() != null && question.min() > question.choices().size()) {
				refuse(question, Reason.TOO_MANY_ASKED);
			}
		}
		if (question.min() != null && question.max() != null && question.min() > question.max()) {
			refuse(question, Reason.BOUNDS);
		}
		if (question.from() != null && question.to() != null && question.from().isAfter(question.to())) {
			refuse(question, Reason.DAYS);
		}
		if (question.condition() != null) {
			Reason reason = wrong(question, question.condition());
			if (reason != null) {
				refuse(question, reason);
			}
		}
	}

	private @Nullable Reason wrong(Question question, Condition condition) {
		Question on = this.byKey.get(condition.question());
		if (on == null) {
			return Reason.UNKNOWN_QUESTION;
		}
		if (leadsBack(question)) {
			return Reason.CYCLE;
		}
		if (this.rank.getOrDefault(on.key(), 0) > this.rank.getOrDefault(question.key(), 0)) {
			return Reason.LATER_QUESTION;
		}
		if (!on.kind().decides()) {
			return Reason.UNDECIDED_QUESTION;
		}
		boolean offered = !condition.answers().isEmpty() && on.offered().containsAll(condition.answers());
		return offered ? null : Reason.UNKNOWN_ANSWER;
	}

	private boolean leadsBack(Question question) {
		Set<String> seen = new HashSet<>();
		Condition next = question.condition();
		while (next != null && seen.add(next.question())) {
			if (next.question().equals(question.key())) {
				return true;
			}
			Question on = this.byKey.get(next.question());
			next = (on != null) ? on.condition() : null;
		}
		return false;
	}

	private void refuse(Question question, Reason reason) {
		this.problems.add(new Problem(question.key(), reason));
	}

}
