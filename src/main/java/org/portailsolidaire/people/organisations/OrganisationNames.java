package org.portailsolidaire.people.organisations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.portailsolidaire.people.memberships.Funders;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PlainText;
import org.portailsolidaire.shared.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The names under which organisations are known, whatever their case, accents and signs.
 * Funders and networks have theirs for themselves; staff write the other names they go
 * by.
 */
@Service
public class OrganisationNames {

	/** The most other names that an organisation has. */
	public static final int MOST = 20;

	private static final String NAMED = """
			select id from organisation where kind = :kind and (lower(name) = lower(:name)
				or plain_text(:name) <> '' and (plain_text(name) = plain_text(:name)
					or exists (select from unnest(aliases) as alias where plain_text(alias) = plain_text(:name))))
			order by lower(name) = lower(:name) desc, plain_text(name) = plain_text(:name) desc, id
			""";

	private final KnownOrganisations organisations;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	OrganisationNames(KnownOrganisations organisations, JdbcClient jdbc, ApplicationEventPublisher events,
			Clock clock) {
		this.organisations = organisations;
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/** What came of a change. */
	public sealed interface Outcome {

	}

	/** It was made, or there was nothing to change. */
	public record Changed(List<String> before, List<String> after) implements Outcome {
	}

	/** Someone else changed them first. */
	public record ChangedSince(List<String> now) implements Outcome {
	}

	/** Names that others of its kind are known by. */
	public record Taken(List<String> names) implements Outcome {
	}

	/** The other names of an organisation, in their order. */
	@Transactional(readOnly = true)
	public List<String> of(OrganisationId organisation) {
		return this.jdbc.sql("select unnest(aliases) from organisation where id = ?")
			.param(organisation.value())
			.query(String.class)
			.list();
	}

	/**
	 * Changes the other names of an organisation.
	 * @param seen those that whoever writes has read
	 * @param names each at most 200 characters; those that say the same count once
	 */
	@Transactional
	public Outcome change(OrganisationId organisation, List<String> seen, List<String> names, Actor actor) {
		if (!actor.is(Role.STAFF, Role.ADMINISTRATOR)) {
			throw new IllegalArgumentException("Staff only");
		}
		Organisation named = this.organisations.lock(organisation.value()).orElseThrow();
		lock(named.kind());
		List<String> now = named.aliases();
		if (!now.equals(seen)) {
			return new ChangedSince(now);
		}
		List<String> kept = distinct(named.name(), names);
		List<String> taken = kept.stream()
			.filter((name) -> isKnownByTheirs(named.kind())
					&& named(named.kind(), name).filter((other) -> !other.equals(organisation.value())).isPresent())
			.toList();
		if (!taken.isEmpty()) {
			return new Taken(taken);
		}
		if (!kept.equals(now)) {
			named.goBy(kept);
			this.organisations.saveAndFlush(named);
			this.events
				.publishEvent(new OrganisationNamesChanged(organisation, now, kept, actor.id(), this.clock.instant()));
		}
		return new Changed(now, kept);
	}

	/** The organisation of a kind that is known by a name, the one that has it first. */
	public Optional<UUID> named(OrganisationKind kind, String name) {
		return this.jdbc.sql(NAMED + "limit 1")
			.param("kind", kind.name())
			.param("name", name)
			.query(UUID.class)
			.optional();
	}

	/** Makes whoever gives names to organisations of a kind wait for another who does. */
	public void lock(OrganisationKind kind) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended('names of ' || ?, 0))::text")
			.param(kind.name())
			.query(String.class)
			.single();
	}

	private static boolean isKnownByTheirs(OrganisationKind kind) {
		return kind == OrganisationKind.FUNDER || kind == OrganisationKind.NETWORK;
	}

	/** Without those that say the same as its name, or as one before. */
	private static List<String> distinct(String name, List<String> names) {
		List<String> said = new ArrayList<>(List.of(PlainText.of(name)));
		List<String> kept = new ArrayList<>();
		for (String one : names) {
			String plain = PlainText.of(one);
			if (!plain.isEmpty() && !said.contains(plain) && kept.size() < MOST) {
				said.add(plain);
				kept.add(one.strip());
			}
		}
		return List.copyOf(kept);
	}

}
