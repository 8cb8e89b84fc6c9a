package org.portailsolidaire.people.profiles;

import org.portailsolidaire.people.organisations.OrganisationKind;

import java.util.Locale;

/** What a profile is asked for besides documents, in the order of its pages. */
enum Asked {

	REGISTRATION(Section.IDENTITY, true), SIRET(Section.IDENTITY, true), PUBLICATION(Section.IDENTITY, true),
	REGION(Section.SEAT, false), ADDRESS(Section.SEAT, false), SITE(Section.SEAT, false),
	PURPOSE(Section.ACTIVITY, false), PEOPLE(Section.ACTIVITY, true), RESOURCES(Section.RESOURCES, true),
	BOARD(Section.BOARD, true), BANK(Section.BANK, true);

	private final Section section;

	private final boolean ofAssociations;

	Asked(Section section, boolean ofAssociations) {
		this.section = section;
		this.ofAssociations = ofAssociations;
	}

	Section section() {
		return this.section;
	}

	/** A small association may have no web site. */
	boolean isOf(OrganisationKind kind) {
		return (kind == OrganisationKind.ASSOCIATION) ? this != SITE : !this.ofAssociations;
	}

	/** Its name in a query. */
	String column() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Its name in the keys of words. */
	String code() {
		return word(name());
	}

	static String word(String name) {
		return name.toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
