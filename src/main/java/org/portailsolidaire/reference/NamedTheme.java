package org.portailsolidaire.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.NullUnmarked;

import org.portailsolidaire.reference.ThemeEditing.Names;

/**
 * A theme as it is kept: what it is called, its place, and whether it is offered. Its
 * code never changes.
 */
@Entity
@Table(name = "theme")
@NullUnmarked
@SuppressWarnings("UnusedVariable") // some are read by queries alone
class NamedTheme {

	@Id
	private String code;

	@Version
	private Integer version;

	@Column(updatable = false)
	private String family;

	private String nameFr;

	private String nameEn;

	private String shortFr;

	private String shortEn;

	private int position;

	@Column(updatable = false)
	private boolean crossCutting;

	private boolean active;

	protected NamedTheme() {
	}

	int version() {
		return this.version;
	}

	/** Is called otherwise, and offered or not; a family always is. */
	void change(Names names, boolean active) {
		this.nameFr = names.nameFr();
		this.nameEn = names.nameEn();
		this.shortFr = names.shortFr();
		this.shortEn = names.shortEn();
		this.active = active || (this.family == null && !this.crossCutting);
	}

	/** Takes the place of another, that takes its own. */
	void changePlaces(NamedTheme other) {
		int place = this.position;
		this.position = other.position;
		other.position = place;
	}

}
