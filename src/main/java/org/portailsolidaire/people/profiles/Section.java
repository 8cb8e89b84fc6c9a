package org.portailsolidaire.people.profiles;

import org.portailsolidaire.people.organisations.OrganisationKind;

import java.util.EnumSet;
import java.util.Set;

/** A page of a profile, written at once and with a version of its own. */
public enum Section {

	IDENTITY("identite"), SEAT("coordonnees"), ACTIVITY("activites"), RESOURCES("ressources"), BOARD("bureau"),
	PROJECTS("projets"), BANK("banque");

	private static final Set<Section> LIGHT = EnumSet.of(IDENTITY, SEAT, ACTIVITY);

	private final String path;

	Section(String path) {
		this.path = path;
	}

	/** The last part of its address. */
	public String path() {
		return this.path;
	}

	/** Whether organisations of a kind have this page. */
	boolean isOf(OrganisationKind kind) {
		return kind == OrganisationKind.ASSOCIATION || LIGHT.contains(this);
	}

}
