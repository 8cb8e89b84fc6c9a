package org.portailsolidaire.calls.eligibility;

/**
 * A fact that may be missing, as it is asked: of the association first, then of the
 * project. The parameter stands in addresses.
 */
public enum AskedFact {

	/** {@link Facts#structure()}. */
	STRUCTURE("structure", true),

	/** {@link Facts#seat()}. */
	SEAT("siege", true),

	/** {@link Facts#publishedOn()}. */
	PUBLISHED_ON("parution", true),

	/** {@link Facts#resources()} of the year before closing. */
	RESOURCES("ressources", true),

	/** {@link Facts#otherApplication()}. */
	OTHER_APPLICATION("autre-dossier", true),

	/** {@link Facts#overdueReport()}. */
	OVERDUE_REPORT("bilan-en-retard", true),

	/** {@link Facts#goodRecord()}. */
	GOOD_RECORD("bon-bilan", true),

	/** {@link Facts#countries()}. */
	COUNTRY("pays", false),

	/** {@link Facts#partnership()}. */
	PARTNERSHIP("partenaire", false),

	/** {@link Facts#toCome()}. */
	TO_COME("a-venir", false),

	/** {@link Facts#natures()}. */
	NATURE("nature", false),

	/** {@link Facts#months()}. */
	MONTHS("duree", false),

	/** {@link Facts#budget()}. */
	BUDGET("budget", false),

	/** {@link Facts#asked()}. */
	ASKED("montant", false),

	/** {@link Facts#ownFunds()}. */
	OWN_FUNDS("fonds-propres", false),

	/** {@link Facts#inKind()}. */
	IN_KIND("valorisations", false);

	private final String parameter;

	private final boolean ofApplicant;

	AskedFact(String parameter, boolean ofApplicant) {
		this.parameter = parameter;
		this.ofApplicant = ofApplicant;
	}

	/** Its name in addresses and forms. */
	public String parameter() {
		return this.parameter;
	}

	/** Whether it is about the association; about the project otherwise. */
	public boolean isOfApplicant() {
		return this.ofApplicant;
	}

}
