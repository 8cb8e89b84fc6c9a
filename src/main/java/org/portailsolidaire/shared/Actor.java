package org.portailsolidaire.shared;

import java.util.Locale;
import java.util.Set;

/**
 * Who acts: the person signed in, with the roles held at the start of the request. An
 * argument of handlers; absent (null) for a visitor.
 *
 * @param name as other people read it: "Fanta Diallo"
 * @param address where messages go
 */
public record Actor(PersonId id, String name, String address, Locale locale, Set<Role> roles) {

	public Actor {
		roles = Set.copyOf(roles);
	}

	/** Whether one of these roles is held. */
	public boolean is(Role... wanted) {
		return Set.of(wanted).stream().anyMatch(this.roles::contains);
	}

}
