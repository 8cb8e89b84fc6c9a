package org.portailsolidaire.applying.advice;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.NullUnmarked;

import org.portailsolidaire.shared.PersonId;

/** What someone said of a step. It stays as it was written. */
@Entity
@NullUnmarked
@SuppressWarnings("UnusedVariable") // some are read by queries alone
class Remark {

	@Id
	private UUID id;

	@Column(updatable = false)
	private String text;

	@Column(updatable = false)
	private Instant writtenAt;

	@Column(updatable = false)
	private UUID writtenBy;

	@Column(updatable = false)
	private boolean adviser;

	protected Remark() {
	}

	/**
	 * Says something.
	 * @param adviser whether it is said by someone who is invited, not by a member
	 */
	static Remark said(UUID id, String text, PersonId by, Instant at, boolean adviser) {
		Remark remark = new Remark();
		remark.id = id;
		remark.text = text;
		remark.writtenAt = at;
		remark.writtenBy = by.value();
		remark.adviser = adviser;
		return remark;
	}

	UUID id() {
		return this.id;
	}

	boolean says(String text, PersonId by) {
		return this.writtenBy.equals(by.value()) && this.text.equals(text);
	}

}
