package org.portailsolidaire.accounts;

import java.util.Locale;

import org.portailsolidaire.shared.PersonId;

/** A person who has an account, as other modules know them. */
public record Person(PersonId id, String givenName, String familyName, String address, Locale locale) {

	/** As other people read it: "Fanta Diallo". */
	public String name() {
		return this.givenName + " " + this.familyName;
	}

}
