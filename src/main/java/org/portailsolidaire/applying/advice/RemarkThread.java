package org.portailsolidaire.applying.advice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import org.jspecify.annotations.NullUnmarked;

import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.shared.PersonId;

/**
 * What is said of a step of a draft, from a first remark on, until it is settled; what is
 * said afterwards opens it again. Its name is that of its first remark.
 */
@Entity
@NullUnmarked
@SuppressWarnings("UnusedVariable") // some are read by queries alone
class RemarkThread {

	@Id
	private UUID id;

	@Version
	private Integer version;

	@Column(updatable = false)
	private UUID applicationId;

	@Column(updatable = false)
	private String step;

	@Column(updatable = false)
	private Instant openedAt;

	private Instant settledAt;

	private UUID settledBy;

	@OneToMany(cascade = CascadeType.ALL)
	@JoinColumn(name = "thread_id", nullable = false, updatable = false)
	private List<Remark> remarks = new ArrayList<>();

	protected RemarkThread() {
	}

	/** Opens one by a first remark. */
	static RemarkThread open(ApplicationId application, String step, Remark first, Instant at) {
		RemarkThread thread = new RemarkThread();
		thread.id = first.id();
		thread.applicationId = application.value();
		thread.step = step;
		thread.openedAt = at;
		thread.remarks.add(first);
		return thread;
	}

	/** Goes on by another remark. */
	void answer(Remark next) {
		this.remarks.add(next);
		reopen();
	}

	/** Is settled; twice is once. */
	void close(PersonId by, Instant at) {
		if (this.settledAt == null) {
			this.settledAt = at;
			this.settledBy = by.value();
		}
	}

	/** Is open again. */
	void reopen() {
		this.settledAt = null;
		this.settledBy = null;
	}

}
