package org.portailsolidaire.people.memberships;

import java.util.Optional;
import java.util.UUID;

import org.portailsolidaire.people.organisations.Organisations;
import org.portailsolidaire.people.organisations.NewOrganisations;
import org.portailsolidaire.people.organisations.Identity;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers organisations; one that is there already is offered to be joined. */
@Component
public class Registration {

	private final NewOrganisations fresh;

	private final Organisations organisations;

	private final JdbcClient jdbc;

	private final MemberChanges members;

	Registration(NewOrganisations fresh, Organisations organisations, JdbcClient jdbc, MemberChanges members) {
		this.fresh = fresh;
		this.organisations = organisations;
		this.jdbc = jdbc;
		this.members = members;
	}

	/** What came of a registration. */
	public sealed interface Outcome {

	}

	/** The organisation is there, and who registered it owns it. */
	public record Registered(OrganisationId organisation, String slug) implements Outcome {
	}

	/** Another has the same RNA or SIREN. */
	public record AlreadyThere(OrganisationId organisation) implements Outcome {
	}

	/**
	 * Registers an organisation; of two people who do at once, one does. Someone who
	 * sends the same twice gets the one they have.
	 */
	@Transactional
	public Outcome register(OrganisationKind kind, Identity identity, PersonId founder) {
		this.fresh.lock();
		Optional<Registered> own = own(kind, identity, founder);
		if (own.isPresent()) {
			return own.get();
		}
		Optional<OrganisationId> known = this.organisations.withNumber(kind, identity.rna(), identity.siren());
		if (known.isPresent()) {
			return new AlreadyThere(known.get());
		}
		Organisations.Named registered = this.fresh.register(kind, identity);
		this.members.join(registered.id(), founder, MemberRights.OWNER);
		return new Registered(registered.id(), registered.slug());
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

}
