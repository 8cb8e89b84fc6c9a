package org.portailsolidaire.people.organisations;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.Slug;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes organisations known, each under an address of its own. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class NewOrganisations {

	private static final int LONGEST_SLUG = 80;

	private final KnownOrganisations organisations;

	private final Clock clock;

	NewOrganisations(KnownOrganisations organisations, Clock clock) {
		this.organisations = organisations;
		this.clock = clock;
	}

	/** Makes whoever gives numbers or an address wait for another who does. */
	public void lock() {
		this.organisations.lockNumbersAndAddresses();
	}

	/** One that someone registers; its numbers are looked at before. */
	public Organisations.Named register(OrganisationKind kind, Identity identity) {
		return add(kind, identity, this.clock.instant());
	}

	/** One that staff found: it has no members and no numbers yet. */
	public Organisations.Named found(OrganisationKind kind, String name) {
		return register(kind, named(name));
	}

	/** One that others named: it may come to register later. */
	public Organisations.Named name(OrganisationKind kind, String name) {
		return add(kind, named(name), null);
	}

	private static Identity named(String name) {
		return new Identity(name, null, null, null, null, null, null, null);
	}

	private Organisations.Named add(OrganisationKind kind, Identity identity, @Nullable Instant registered) {
		lock();
		String slug = Slug.of(identity.name(), LONGEST_SLUG).unlike(this.organisations::isAddressTaken);
		return this.organisations.saveAndFlush(Organisation.known(kind, identity, slug, registered)).named();
	}

}
