package org.portailsolidaire.applying.applications;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.NullUnmarked;

import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Slug;

/** What an association presents, to one call or to several. */
@Entity
@NullUnmarked
@SuppressWarnings("UnusedVariable") // some are read by queries alone
class HolderProject {

	private static final int LONGEST_SLUG = 100;

	private static final int CUT = 80;

	private static final int FIRST = 8;

	private static final int LAST = 4;

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID organisationId;

	private String title;

	private String slug;

	@Column(updatable = false)
	private Instant createdAt;

	@Column(updatable = false)
	private UUID createdBy;

	protected HolderProject() {
	}

	/** Names a project of an association. */
	static HolderProject named(String title, OrganisationId organisation, PersonId by, Instant at) {
		HolderProject project = new HolderProject();
		project.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
		project.organisationId = organisation.value();
		project.title = title;
		project.slug = slug(title);
		project.createdAt = at;
		project.createdBy = by.value();
		return project;
	}

	/** The same for titles of the same words. */
	static String slug(String title) {
		return Slug.of(title, LONGEST_SLUG).value();
	}

	/**
	 * Goes to the association that its own became part of.
	 * @param taken whether that one has a project of the same words
	 */
	void passTo(OrganisationId kept, boolean taken) {
		this.organisationId = kept.value();
		if (taken) {
			String name = this.id.toString();
			this.slug = this.slug.substring(0, Math.min(CUT, this.slug.length())) + "-" + name.substring(0, FIRST)
					+ name.substring(name.length() - LAST);
		}
	}

	UUID id() {
		return this.id;
	}

	OrganisationId organisation() {
		return new OrganisationId(this.organisationId);
	}

	String title() {
		return this.title;
	}

	String slug() {
		return this.slug;
	}

}
