package org.portailsolidaire.applying.applications;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.applying.applications.ChangeRequestFacts.Outcome;
import org.portailsolidaire.applying.applications.Requesting.Asked;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.applying.form.Step;

import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * What the team asks to be put right in a filed dossier, a point a step. It is closed
 * once.
 */
@Entity
@NullUnmarked
@SuppressWarnings("UnusedVariable") // some are read by queries alone
class ChangeRequest extends AbstractAggregateRoot<ChangeRequest> {

	@EmbeddedId
	private Id id;

	@Version
	private Integer version;

	@Column(updatable = false)
	@JdbcTypeCode(SqlTypes.SMALLINT)
	private int filing;

	@Column(updatable = false)
	private Instant askedAt;

	@Column(updatable = false)
	private UUID askedBy;

	private Instant dueAt;

	@JdbcTypeCode(SqlTypes.SMALLINT)
	private int moves;

	private Instant movedAt;

	private Instant closedAt;

	private UUID closedBy;

	@Enumerated(EnumType.STRING)
	private Outcome outcome;

	@JdbcTypeCode(SqlTypes.SMALLINT)
	private Integer answer;

	@JdbcTypeCode(SqlTypes.JSON)
	private Map<String, Map<String, List<String>>> unsent = new HashMap<>();

	@ElementCollection
	@CollectionTable(name = "change_point",
			joinColumns = { @JoinColumn(name = "application_id", referencedColumnName = "application_id"),
					@JoinColumn(name = "request", referencedColumnName = "number") })
	@MapKeyColumn(name = "step")
	private Map<String, ChangePoint> points = new HashMap<>();

	protected ChangeRequest() {
	}

	/** Which of a dossier's it is: from 1. */
	@Embeddable
	record Id(@Column(name = "application_id") UUID applicationId,
			@Column(name = "number") @JdbcTypeCode(SqlTypes.SMALLINT) int number) {
	}

	/**
	 * Asks.
	 * @param filing number of the filing that it is about
	 * @param points one a step, at least one
	 * @param due until when it is answered, excluded
	 */
	static ChangeRequest ask(Id id, int filing, List<Asked> points, Instant due, PersonId by, Instant at) {
		if (points.isEmpty() || !due.isAfter(at)) {
			throw new IllegalArgumentException("Nothing that can be answered");
		}
		ChangeRequest request = new ChangeRequest();
		request.id = id;
		request.filing = filing;
		request.askedAt = at;
		request.askedBy = by.value();
		request.dueAt = due;
		points.forEach((point) -> request.points.put(point.step(), ChangePoint.asked(point.text(), point.document())));
		return request;
	}

	/** The words of its steps, in order. */
	List<String> steps() {
		return this.points.keySet().stream().sorted().toList();
	}

	int number() {
		return this.id.number();
	}

	/** Number of the filing that answers it, null while none does. */
	Integer answer() {
		return this.answer;
	}

	Instant dueAt() {
		return this.dueAt;
	}

	/** How many points are without a reply. */
	int left() {
		return (int) this.points.values().stream().filter((point) -> point.reply() == null).count();
	}

	/**
	 * Gives more time.
	 * @param seen the deadline that was read
	 * @return false when it is not that one any more
	 */
	boolean extend(Instant seen, Instant due, PersonId by, Instant at) {
		if (this.closedAt != null || !this.dueAt.equals(seen)) {
			return false;
		}
		registerEvent(new ChangesExtended(new ApplicationId(this.id.applicationId()), number(), seen, due, by));
		this.dueAt = due;
		this.moves++;
		this.movedAt = at;
		return true;
	}

	/**
	 * Writes a reply to a point, on top of the version of it that was read.
	 * @param text null to write none
	 * @return false when someone wrote another since
	 */
	boolean reply(Step step, int version, @Nullable String text, PersonId by, Instant at) {
		ChangePoint point = this.points.get(step.path());
		if (point == null || (point.version() != version && !point.says(text))) {
			return false;
		}
		this.points.put(step.path(), point.replied(text, by, at));
		return true;
	}

	/** Is answered by a filing. */
	void answered(int filing, PersonId by, Instant at) {
		close(Outcome.ANSWERED, by, at);
		this.answer = filing;
	}

	/**
	 * Is given up by the team; what was typed and not sent is kept, by step and field.
	 */
	void takenBack(Map<String, Map<String, List<String>>> typed, PersonId by, Instant at) {
		close(Outcome.TAKEN_BACK, by, at);
		this.unsent = typed;
	}

	/** Ends with its dossier, which its holders take back. */
	void withdrawn(PersonId by, Instant at) {
		close(Outcome.WITHDRAWN, by, at);
	}

	private void close(Outcome how, PersonId by, Instant at) {
		if (this.closedAt != null) {
			throw new IllegalStateException("A request is closed once");
		}
		this.closedAt = at;
		this.closedBy = by.value();
		this.outcome = how;
	}

	@Override
	public String toString() {
		return "ChangeRequest[%s, %s, %s]".formatted(this.id, this.askedAt, this.outcome);
	}

}
