package org.portailsolidaire.people.accounts;

import java.util.Optional;

import org.portailsolidaire.shared.PersonId;

/**
 * What a module knows of people: a bean of each module that knows something. Called in
 * the transaction of the export, or of the deletion of the account.
 */
public interface PersonalData {

	/** The name of its part of the export, in French. */
	String name();

	/** All it knows of a person, as records, maps and lists. */
	Object of(PersonId person);

	/** Forgets the person; what must be kept is left without anything that names them. */
	void erase(PersonId person);

	/**
	 * Why the account cannot be deleted yet, as the key of a sentence that says what to
	 * do first.
	 */
	default Optional<String> obstacle(PersonId person) {
		return Optional.empty();
	}

}
