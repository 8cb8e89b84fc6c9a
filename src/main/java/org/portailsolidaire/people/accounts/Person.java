package org.portailsolidaire.people.accounts;

import java.util.Locale;

import org.portailsolidaire.shared.PersonId;

/**
 * A person who has an account, as other modules know them.
 *
 * @param suspended whether administrators keep them from signing in
 */
public record Person(PersonId id, String givenName, String familyName, String address, Locale locale,
		boolean suspended) {

	/** As other people read it: "Fanta Diallo". */
	public String name() {
		return this.givenName + " " + this.familyName;
	}

}
