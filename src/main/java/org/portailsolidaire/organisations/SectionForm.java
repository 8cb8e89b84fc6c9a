package org.portailsolidaire.organisations;

import org.jspecify.annotations.Nullable;

/** What was typed on a page of a profile. */
interface SectionForm {

	/** The version of the page on which it was typed. */
	@Nullable String version();

}
