package org.portailsolidaire.applying.applications;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.form.Step;

/**
 * What the team asks to be put right in a filed dossier: a point a step, to answer before
 * a deadline.
 *
 * @param number from 1, among those of the dossier
 * @param filing number of the filing that it is about
 * @param askedBy name of who asked, null when their account is gone
 * @param dueAt until when it is answered, excluded
 * @param outcome what became of it, null while it is open
 * @param closedAt when, null while it is open
 * @param answer number of the filing that answers it, null when none does
 * @param unsent what was typed and not sent when the team took it back, by step and field
 * @param points in the order of the steps
 */
public record ChangeRequestFacts(int number, int filing, Instant askedAt, @Nullable String askedBy, Instant dueAt,
		@Nullable Outcome outcome, @Nullable Instant closedAt, @Nullable Integer answer,
		Map<String, Map<String, List<String>>> unsent, List<Point> points) {

	public ChangeRequestFacts {
		unsent = Map.copyOf(unsent);
		points = List.copyOf(points);
	}

	/** What became of a request. */
	public enum Outcome {

		/** Its holders sent their answer. */
		ANSWERED,
		/** The team gave it up: the dossier is again as it was filed. */
		TAKEN_BACK,
		/** The dossier was taken back by its holders. */
		WITHDRAWN

	}

	/**
	 * What is asked of a step.
	 *
	 * @param step its word in addresses and keys
	 * @param document whether a document is to be joined: the documents reopen too
	 * @param reply what its holders say, or null
	 * @param version grows with each reply
	 * @param repliedBy name of who replied, null for nobody
	 */
	public record Point(String step, String asked, boolean document, @Nullable String reply, int version,
			@Nullable Instant repliedAt, @Nullable String repliedBy) {

		/** Whether it is answered. */
		public boolean isAnswered() {
			return this.reply != null;
		}

	}

	/** Whether nothing became of it yet. */
	public boolean isOpen() {
		return this.outcome == null;
	}

	/** Whether an answer may still be written and sent. */
	public boolean isOpenAt(Instant now) {
		return isOpen() && now.isBefore(this.dueAt);
	}

	/** How many points are without an answer. */
	public int left() {
		return (int) this.points.stream().filter((point) -> !point.isAnswered()).count();
	}

	/** The steps that reopen. */
	public Set<Step> steps() {
		Set<Step> steps = EnumSet.noneOf(Step.class);
		for (Point point : this.points) {
			Step.of(point.step()).ifPresent(steps::add);
			if (point.document()) {
				steps.add(Step.DOCUMENTS);
			}
		}
		return steps;
	}

	/** What is asked that is done in a step: on it, or a document to be joined. */
	public List<Point> in(Step step) {
		return this.points.stream()
			.filter((point) -> point.step().equals(step.path()) || (step == Step.DOCUMENTS && point.document()))
			.toList();
	}

	/** The point on a step, if there is one. */
	public @Nullable Point of(Step step) {
		return this.points.stream().filter((point) -> point.step().equals(step.path())).findFirst().orElse(null);
	}

}
