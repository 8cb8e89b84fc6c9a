package org.portailsolidaire.calls.writing;

import org.portailsolidaire.platform.drafting.Typed;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

import org.portailsolidaire.shared.PersonId;

/** The next version of the common grid, as it is typed. There is one at most. */
@Entity
@Table(name = "evaluation_grid_draft")
@NullUnmarked
@SuppressWarnings("UnusedVariable") // some are read by queries alone
class GridDraft {

	@Id
	private Boolean onlyOne;

	@Version
	private Integer version;

	@Column(name = "from_version", updatable = false)
	private int copied;

	@JdbcTypeCode(SqlTypes.JSON)
	private Map<String, List<String>> fields = new HashMap<>();

	private Instant changedAt;

	private UUID changedBy;

	protected GridDraft() {
	}

	/**
	 * Copies a version.
	 * @param copied its number
	 * @param typed what it says
	 */
	static GridDraft copy(int copied, Typed typed, PersonId by, Instant at) {
		GridDraft draft = new GridDraft();
		draft.onlyOne = true;
		draft.copied = copied;
		draft.write(typed, by, at);
		return draft;
	}

	int version() {
		return this.version;
	}

	/** The number of the version that it was copied from. */
	int copied() {
		return this.copied;
	}

	Typed typed() {
		return new Typed(this.fields);
	}

	/** Says what was typed, and nothing of what it said. */
	final void write(Typed typed, PersonId by, Instant at) {
		this.fields = typed.values();
		this.changedAt = at;
		this.changedBy = by.value();
	}

}
