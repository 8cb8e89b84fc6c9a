package org.portailsolidaire.people.memberships;

import java.util.Map;

import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.shared.Actor;

import org.springframework.stereotype.Component;

/** Opens the space of an organisation to its members; to others it does not exist. */
@Component
public class SpaceAccess {

	/** The addresses of spaces, whatever the kind of organisation. */
	public static final String SPACE = "/espace/{space:association|bailleur|reseau|entreprise}/{slug:[a-z0-9-]{1,120}}";

	private final Memberships memberships;

	SpaceAccess(Memberships memberships) {
		this.memberships = memberships;
	}

	/** The standing of who acts, with these rights at least. */
	public Standing standing(Actor actor, Map<String, String> address, MemberRights needed) {
		return OrganisationKind.ofPath(address.getOrDefault("space", ""))
			.flatMap((kind) -> this.memberships.standing(actor.id(), kind, address.getOrDefault("slug", "")))
			.filter((standing) -> standing.rights().include(needed))
			.orElseThrow(NotFound::new);
	}

}
