package org.portailsolidaire.people.organisations;

import java.sql.Timestamp;
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

	/** Whether an organisation has, or had, an address. */
	static final String SLUG_TAKEN = """
			select exists (select from organisation where slug = ? union all select from organisation_former where slug = ?)
			""";

	private static final int LONGEST_SLUG = 80;

	private final JdbcClient jdbc;

	private final MemberChanges members;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Registration(JdbcClient jdbc, MemberChanges members, ApplicationEventPublisher events, Clock clock) {
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
		Optional<Registered> own = own(kind, identity, founder);
		if (own.isPresent()) {
			return own.get();
		}
		Optional<OrganisationId> known = find(kind, identity.rna(), identity.siren());
		if (known.isPresent()) {
			return new AlreadyThere(known.get());
		}
		OrganisationId id = OrganisationId.next();
		Instant now = this.clock.instant();
		String slug = insert(id, kind, identity, now);
		if (slug == null) {
			return new AlreadyThere(find(kind, identity.rna(), identity.siren()).orElseThrow());
		}
		this.events.publishEvent(new OrganisationRegistered(id, kind, founder, now));
		this.members.join(id, founder, MemberRights.OWNER);
		return new Registered(id, slug);
	}

	/** An organisation that staff found: it has no members and no numbers yet. */
	@Transactional(propagation = Propagation.MANDATORY)
	OrganisationId found(OrganisationKind kind, String name) {
		OrganisationId id = OrganisationId.next();
		insert(id, kind, new Identity(name, null, null, null, null, null, null, null), this.clock.instant());
		return id;
	}

	private Optional<Registered> own(OrganisationKind kind, Identity identity, PersonId founder) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
			.param("registration " + founder.value())
			.query((row, number) -> "")
			.single();
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

	/**
	 * Its slug; nothing when a number is taken. Waits for who inserts the same at the
	 * same time.
	 */
	private @Nullable String insert(OrganisationId id, OrganisationKind kind, Identity identity, Instant now) {
		while (true) {
			String slug = Slug.of(identity.name(), LONGEST_SLUG).unlike(this::isTaken);
			if (inserted(id, kind, identity, slug, now)) {
				return slug;
			}
			if (!isTaken(slug)) {
				return null;
			}
		}
	}

	private boolean isTaken(String slug) {
		return this.jdbc.sql(SLUG_TAKEN).params(slug, slug).query(Boolean.class).single();
	}

	private boolean inserted(OrganisationId id, OrganisationKind kind, Identity identity, String slug, Instant now) {
		return this.jdbc
			.sql("""
					insert into organisation (id, kind, name, slug, short_name, law, rna, rna_state, tribunal, siren,
						siren_state, siret, published_on, registered_at)
					values (:id, :kind, :name, :slug, :short, :law, :rna, case when :rna::text is not null then 'DECLARED' end,
						:tribunal, :siren, case when :siren::text is not null then 'DECLARED' end, :siret, :published, :now)
					on conflict do nothing
					""")
			.param("id", id.value())
			.param("kind", kind.name())
			.param("name", identity.name())
			.param("slug", slug)
			.param("short", identity.shortName())
			.param("law", (identity.law() != null) ? identity.law().name() : null)
			.param("rna", (identity.rna() != null) ? identity.rna().value() : null)
			.param("tribunal", identity.tribunal())
			.param("siren", (identity.siren() != null) ? identity.siren().value() : null)
			.param("siret", (identity.siret() != null) ? identity.siret().value() : null)
			.param("published", identity.publishedOn())
			.param("now", Timestamp.from(now))
			.update() == 1;
	}

}
