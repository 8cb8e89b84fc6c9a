package org.portailsolidaire.people.organisations;

import java.util.Optional;
import java.util.stream.Stream;

/** What an organisation is on the portal. */
public enum OrganisationKind {

	/** Carries projects and files dossiers. */
	ASSOCIATION("association"),

	/** Pays. */
	FUNDER("bailleur"),

	/** Regional multi-actor network: advises the associations of a region. */
	NETWORK("reseau"),

	/** Offers the skills of its employees. */
	COMPANY("entreprise");

	private final String path;

	OrganisationKind(String path) {
		this.path = path;
	}

	/** The word for it in addresses: {@code /espace/association/…}. */
	public String path() {
		return this.path;
	}

	public static Optional<OrganisationKind> ofPath(String path) {
		return Stream.of(values()).filter((kind) -> kind.path.equals(path)).findFirst();
	}

}
