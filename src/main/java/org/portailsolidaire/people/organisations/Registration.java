package org.portailsolidaire.people.organisations;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Slug;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Registers organisations; one that is there already is offered to be joined. */
@Component
class Registration {

	private static final int LONGEST_SLUG = 80;

	private final KnownOrganisations organisations;

	private final JdbcClient jdbc;

	private final MemberChanges members;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Registration(KnownOrganisations organisations, JdbcClient jdbc, MemberChanges members,
			ApplicationEventPublisher events, Clock clock) {
		this.organisations = organisations;
		this.jdbc = jdbc;
		this.members = members;
		this.events = events;
		this.clock = clock;
	}

	/** What came of a registration. */
	sealed interface Outcome {

	}

	/** The organisation is there, and who registered it owns it. */
	record Registered(OrganisationId organisation, String slug) implements Outcome {
	}

	/** Another has the same RNA or SIREN. */
	record AlreadyThere(OrganisationId organisation) implements Outcome {
	}

	/**
	 * Registers an organisation; of two people who do at once, one does. Someone who
	 * sends the same twice gets the one they have.
	 */
	@Transactional
	Outcome register(OrganisationKind kind, Identity identity, PersonId founder) {
		this.organisations.lockNumbersAndAddresses();
		Optional<Registered> own = own(kind, identity, founder);
		if (own.isPresent()) {
			return own.get();
		}
		Optional<OrganisationId> known = find(kind, identity.rna(), identity.siren());
		if (known.isPresent()) {
			return new AlreadyThere(known.get());
		}
		Instant now = this.clock.instant();
		Organisation organisation = add(kind, identity, now);
		this.events.publishEvent(new OrganisationRegistered(organisation.id(), kind, founder, now));
		this.members.join(organisation.id(), founder, MemberRights.OWNER);
		return new Registered(organisation.id(), organisation.slug());
	}

	/** An organisation that staff found: it has no members and no numbers yet. */
	@Transactional(propagation = Propagation.MANDATORY)
	OrganisationId found(OrganisationKind kind, String name) {
		return add(kind, named(name), this.clock.instant()).id();
	}

	/** An organisation that others named: it may come to register later. */
	@Transactional(propagation = Propagation.MANDATORY)
	Organisation name(OrganisationKind kind, String name) {
		return add(kind, named(name), null);
	}

	private static Identity named(String name) {
		return new Identity(name, null, null, null, null, null, null, null);
	}

	private Organisation add(OrganisationKind kind, Identity identity, @Nullable Instant registered) {
		this.organisations.lockNumbersAndAddresses();
		String slug = Slug.of(identity.name(), LONGEST_SLUG).unlike(this.organisations::isAddressTaken);
		return this.organisations.saveAndFlush(Organisation.known(kind, identity, slug, registered));
	}

	private Optional<Registered> own(OrganisationKind kind, Identity identity, PersonId founder) {
		return this.jdbc.sql("""
				select o.id, o.slug from organisation o join membership m on m.organisation_id = o.id
				where m.person_id = :founder and o.kind = :kind
					and o.rna is not distinct from :rna and o.siren is not distinct from :siren
					and (lower(o.name) = lower(:name) or coalesce(o.rna, o.siren) is not null)
				order by o.id limit 1
				""")
			.param("founder", founder.value())
			.param("kind", kind.name())
			.param("name", identity.name())
			.param("rna", (identity.rna() != null) ? identity.rna().value() : null)
			.param("siren", (identity.siren() != null) ? identity.siren().value() : null)
			.query((row, number) -> new Registered(new OrganisationId(row.getObject("id", UUID.class)),
					row.getString("slug")))
			.optional();
	}

	/** The organisation that has one of these numbers, declared or verified. */
	Optional<OrganisationId> find(OrganisationKind kind, @Nullable Rna rna, @Nullable Siren siren) {
		return this.jdbc.sql("""
				select id from organisation where rna = :rna and rna_state <> 'REFUSED'
				union all
				select id from organisation where kind = :kind and siren = :siren and siren_state <> 'REFUSED'
				limit 1
				""")
			.param("kind", kind.name())
			.param("rna", (rna != null) ? rna.value() : null)
			.param("siren", (siren != null) ? siren.value() : null)
			.query((row, number) -> new OrganisationId(row.getObject("id", UUID.class)))
			.optional();
	}

}
