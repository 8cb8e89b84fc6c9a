package org.portailsolidaire.people.accounts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.portailsolidaire.shared.PersonId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that the portal knows of a person: taken away, or forgotten. */
@Service
class Departure {

	private final List<PersonalData> parts;

	private final RegisteredPeople registered;

	Departure(List<PersonalData> parts, RegisteredPeople registered) {
		this.parts = parts;
		this.registered = registered;
	}

	/** Everything, by module. */
	@Transactional(readOnly = true)
	Map<String, Object> export(PersonId person) {
		Map<String, Object> all = new LinkedHashMap<>();
		this.parts.forEach((part) -> all.put(part.name(), part.of(person)));
		return all;
	}

	/** What must be done first, as keys of sentences; empty when the account can go. */
	List<String> obstacles(PersonId person) {
		return this.parts.stream().flatMap((part) -> part.obstacle(person).stream()).toList();
	}

	/**
	 * Deletes the account, unless something must be done first. The second of two clicks
	 * waits for the first, and finds that it is done.
	 */
	@Transactional
	boolean leave(PersonId person) {
		if (this.registered.lock(person.value()).isEmpty()) {
			return true;
		}
		if (!obstacles(person).isEmpty()) {
			return false;
		}
		this.parts.forEach((part) -> part.erase(person));
		return true;
	}

}
