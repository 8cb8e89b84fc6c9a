package org.portailsolidaire.applying.applications;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.applications.ApplicationQuery.Held;
import org.portailsolidaire.applying.applications.ChangeRequestFacts.Point;
import org.portailsolidaire.calls.calls.CallContent;
import org.portailsolidaire.calls.calls.CallRegister.Known;
import org.portailsolidaire.people.memberships.Standing;
import org.portailsolidaire.applying.form.Piece;
import org.portailsolidaire.applying.form.Step;
import org.portailsolidaire.platform.drafting.Typed;

/**
 * A dossier with all that is typed in it, and the call as it is published now.
 *
 * @param content what the last version of the call says; for a dossier that was filed,
 * the version it was filed against
 * @param asked what the team asks to be put right, null when nothing is
 * @param open the steps that may be written now
 */
public record Opened(Held held, Known call, CallContent content, Map<Step, Typed> typed, List<Piece> pieces,
		@Nullable ChangeRequestFacts asked, Set<Step> open) {

	private static final int LONGEST_TITLE = 300;

	/** A dossier to read, in which nothing is open. */
	public Opened(Held held, Known call, CallContent content, Map<Step, Typed> typed, List<Piece> pieces) {
		this(held, call, content, typed, pieces, null, Set.of());
	}

	public ApplicationFacts application() {
		return this.held.application();
	}

	public Standing standing() {
		return this.held.standing();
	}

	public Typed of(Step step) {
		return this.typed.getOrDefault(step, Typed.NOTHING);
	}

	/** Whether nothing is written in a step yet. */
	boolean isEmpty(Step step) {
		return (step == Step.DOCUMENTS) ? this.pieces.isEmpty() : of(step).isEmpty();
	}

	/**
	 * When it is judged: a draft now, another on the day it was first filed, whatever
	 * time went by.
	 */
	public Instant judgedAt(Instant now) {
		return Objects.requireNonNullElse(application().submittedAt(), now);
	}

	/** Number of the version of the call that {@code content} is of. */
	public int version() {
		return application().isDraft() ? this.call.version() : application().callVersion();
	}

	/** Whether it is a draft that its call has closed on: nothing is written any more. */
	public boolean isOver() {
		return application().isDraft() && this.open.isEmpty();
	}

	/** Whether the reader may write somewhere in it now. */
	public boolean isWritable() {
		return !this.open.isEmpty() && standing().mayWrite();
	}

	/** Whether the reader may write in a step now. */
	public boolean isWritable(Step step) {
		return this.open.contains(step) && standing().mayWrite();
	}

	/**
	 * Names what is written now, replies included: another name, another text. Who signs
	 * says which they read.
	 */
	public String edition() {
		int replies = (this.asked != null)
				? this.asked.points().stream().mapToInt(ChangeRequestFacts.Point::version).sum() : 0;
		return application().revision() + "." + replies;
	}

	/**
	 * Whether something was written in it after an instant, replies included: what was
	 * received then cannot take it along.
	 */
	public boolean changedAfter(Instant instant) {
		List<Point> points = (this.asked != null) ? this.asked.points() : List.of();
		return Stream.concat(Stream.of(application().changedAt()), points.stream().map(Point::repliedAt))
			.filter(Objects::nonNull)
			.anyMatch((at) -> at.truncatedTo(ChronoUnit.MILLIS).isAfter(instant));
	}

	/** The title of the project as it is written now, cut when it is too long for one. */
	public String title() {
		String title = of(Step.PROJECT).one("titre");
		return title.isEmpty() ? application().project() : (title.length() <= LONGEST_TITLE) ? title
				: title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
	}

}
