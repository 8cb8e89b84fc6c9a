package org.portailsolidaire.calls.writing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.calls.CallId;
import org.portailsolidaire.calls.writing.WrittenCall.Schedule;
import org.portailsolidaire.shared.PersonId;

/**
 * The writing of a call, from its beginning to each publication: whose it is, what was
 * asked of the team, what it answered, and when it is to be public. What is typed is in
 * its parts.
 */
@Entity
@NullUnmarked
@SuppressWarnings("UnusedVariable") // some are read by queries alone
class CallWriting {

	@Id
	private UUID callId;

	@Version
	private Integer version;

	private UUID ownerId;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private List<UUID> alsoFunders = new ArrayList<>();

	private String title;

	private int revision;

	private Integer publishedRevision;

	private Integer askedRevision;

	private UUID askedBy;

	private Instant askedAt;

	private String returnedFor;

	private Integer approvedRevision;

	private UUID approvedBy;

	private Instant approvedAt;

	private Instant publishAt;

	private UUID publishBy;

	private String publishNote;

	private Instant confirmedClosing;

	@JdbcTypeCode(SqlTypes.SMALLINT)
	private int lastItem;

	@Column(updatable = false)
	private Instant createdAt;

	@Column(updatable = false)
	private UUID createdBy;

	private Instant changedAt;

	private UUID changedBy;

	protected CallWriting() {
	}

	/**
	 * Begins the writing of a call.
	 * @param owner null for the team
	 * @param by null for a call that is taken as it is published
	 */
	static CallWriting begin(CallId call, @Nullable UUID owner, String title, @Nullable PersonId by, Instant at) {
		CallWriting writing = new CallWriting();
		writing.callId = call.value();
		writing.ownerId = owner;
		writing.title = title;
		writing.createdAt = at;
		writing.createdBy = (by != null) ? by.value() : null;
		writing.changedAt = at;
		writing.changedBy = writing.createdBy;
		return writing;
	}

	/** Something was written in it. */
	void changed(PersonId by, Instant at) {
		this.revision++;
		this.changedAt = at;
		this.changedBy = by.value();
	}

	/** The number of a line or question that is added, never given before. */
	int add(PersonId by, Instant at) {
		changed(by, at);
		return ++this.lastItem;
	}

	/** All its parts were written anew, with items up to that number. */
	void rewritten(String title, int item) {
		this.title = title;
		this.lastItem = Math.max(this.lastItem, item);
	}

	/** Whether the public reads all of it. */
	boolean isPublished() {
		return Objects.equals(this.publishedRevision, this.revision);
	}

	/** Asks the team to approve it as it is. */
	void ask(PersonId by, Instant at) {
		this.askedRevision = this.revision;
		this.askedBy = by.value();
		this.askedAt = at;
		this.returnedFor = null;
	}

	/** Nothing is asked of the team any more. */
	void takeBack() {
		this.askedRevision = null;
		this.askedBy = null;
		this.askedAt = null;
	}

	/** The team approves it as it is. */
	void approve(PersonId by, Instant at) {
		takeBack();
		this.approvedRevision = this.revision;
		this.approvedBy = by.value();
		this.approvedAt = at;
		this.returnedFor = null;
	}

	/** The team wants something else. */
	void returnFor(String reason) {
		takeBack();
		this.returnedFor = reason;
	}

	/** Gives it a date, or takes it when there is none. */
	void schedule(@Nullable Schedule schedule) {
		this.publishAt = (schedule != null) ? schedule.at() : null;
		this.publishBy = (schedule != null) ? schedule.by().value() : null;
		this.publishNote = (schedule != null) ? schedule.note() : null;
		this.confirmedClosing = (schedule != null) ? schedule.confirmedClosing() : null;
	}

	/** The public reads it as it is. */
	void published() {
		takeBack();
		schedule(null);
		this.publishedRevision = this.revision;
		this.returnedFor = null;
	}

	/** It is no longer found: nothing is asked nor planned. */
	void archived() {
		takeBack();
		schedule(null);
	}

	/**
	 * Gives it to another owner: what was asked, approved or planned falls.
	 * @param owner null for the team
	 * @param funders that its lines may name besides
	 */
	void handTo(@Nullable UUID owner, Collection<UUID> funders) {
		takeBack();
		schedule(null);
		this.ownerId = owner;
		this.alsoFunders = new ArrayList<>(funders);
		this.approvedRevision = null;
		this.approvedBy = null;
		this.approvedAt = null;
		this.returnedFor = null;
	}

	@Override
	public String toString() {
		return "CallWriting[%s, %s]".formatted(this.callId, this.title);
	}

}
