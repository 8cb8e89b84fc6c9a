package org.portailsolidaire.applying.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * What the team prepares to ask of a dossier. Its revisions never go back, even when all
 * of it was sent, so that what an old page knows is never taken for what stands now.
 */
@Entity
@NullUnmarked
class RequestDraft {

	@Id
	private UUID applicationId;

	@Version
	private Integer version;

	private int revision;

	@SuppressWarnings("UnusedVariable") // read by queries
	private LocalDate dueOn;

	@ElementCollection
	@CollectionTable(name = "request_draft_point", joinColumns = @JoinColumn(name = "application_id"))
	@MapKeyColumn(name = "step")
	private Map<String, DraftPoint> points = new HashMap<>();

	protected RequestDraft() {
	}

	int revision() {
		return this.revision;
	}

	Map<String, DraftPoint> points() {
		return Map.copyOf(this.points);
	}

	DraftPoint point(String step) {
		return this.points.getOrDefault(step, DraftPoint.NONE);
	}

	/** The revision that the next change has. */
	int next() {
		return this.revision + 1;
	}

	/** Writes a point, or takes it away when it says nothing. */
	void write(String step, DraftPoint point) {
		this.revision = point.revision();
		if (point.says("", false)) {
			this.points.remove(step);
		}
		else {
			this.points.put(step, point);
		}
	}

	/** The last day to answer. */
	void answerBy(@Nullable LocalDate day) {
		this.dueOn = day;
	}

	/** All of it is asked: the next request begins from nothing. */
	void sent() {
		this.points.clear();
		this.dueOn = null;
		this.revision++;
	}

}
