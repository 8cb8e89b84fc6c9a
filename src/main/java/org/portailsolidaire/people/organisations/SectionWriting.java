package org.portailsolidaire.people.organisations;

import org.portailsolidaire.shared.PersonId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes pages of profiles, each on top of the version that was read. */
@Component
class SectionWriting {

	private final SectionVersions versions;

	SectionWriting(SectionVersions versions) {
		this.versions = versions;
	}

	/**
	 * Whether the page was written; it is not when someone wrote it since that version.
	 * @throws org.springframework.dao.DuplicateKeyException when another organisation has
	 * a number
	 */
	@Transactional
	boolean write(Standing standing, Section section, int version, PersonId by, Runnable write) {
		boolean first = this.versions.advance(standing.organisation(), section, version, by);
		if (first) {
			write.run();
		}
		return first;
	}

}
