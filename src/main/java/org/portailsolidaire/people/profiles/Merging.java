package org.portailsolidaire.people.profiles;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.portailsolidaire.people.memberships.Memberships;
import org.portailsolidaire.people.memberships.OrganisationMessages;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.organisations.OrganisationNames;
import org.portailsolidaire.people.organisations.Organisations;
import org.portailsolidaire.people.organisations.OrganisationsMerged;
import org.portailsolidaire.people.profiles.References.Held;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one organisation of two that staff found to be the same: in one act, what pointed
 * to one points to the other. Staff and administrators only.
 */
@Service
public class Merging {

	private static final String DIFFERENCES = """
			select k.kind <> a.kind as kinds, coalesce(k.law <> a.law, false) as laws,
				coalesce(k.rna <> a.rna and k.rna_state <> 'REFUSED' and a.rna_state <> 'REFUSED', false) as rna,
				coalesce(k.siren <> a.siren and k.siren_state <> 'REFUSED' and a.siren_state <> 'REFUSED', false) as siren,
				exists (select from membership m where m.organisation_id in (k.id, a.id) and m.person_id = :actor) as own
			from organisation k, organisation a where k.id = :kept and a.id = :gone
			""";

	private final JdbcClient jdbc;

	private final References references;

	private final MergedRows rows;

	private final Organisations organisations;

	private final OrganisationNames names;

	private final OrganisationMessages messages;

	private final Memberships memberships;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Merging(JdbcClient jdbc, References references, MergedRows rows, Organisations organisations,
			OrganisationNames names, OrganisationMessages messages, Memberships memberships,
			ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.references = references;
		this.rows = rows;
		this.organisations = organisations;
		this.names = names;
		this.messages = messages;
		this.memberships = memberships;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What goes from one organisation to the other.
	 *
	 * @param table where it is
	 */
	public record Moved(String table, long rows) {
	}

	/**
	 * What a merge would do.
	 *
	 * @param refusals all the reasons why it cannot be
	 */
	public record Preview(Set<MergeRefusal> refusals, List<Moved> moved) {
	}

	/** What would come of a merge. */
	@Transactional(readOnly = true)
	public Preview preview(OrganisationId kept, OrganisationId gone, Actor actor) {
		check(actor);
		return new Preview(refusals(kept, gone, actor), moved(gone));
	}

	/**
	 * Makes them one; nothing is done when there is a reason not to. The owners of both
	 * are told.
	 * @param reason why, as the trace keeps it
	 */
	@Transactional
	public Set<MergeRefusal> merge(OrganisationId kept, OrganisationId gone, String reason, Actor actor) {
		check(actor);
		if (reason.isBlank()) {
			throw new IllegalArgumentException("A merge says why");
		}
		this.jdbc.sql("select id from organisation where id in (?, ?) order by id for update")
			.params(kept.value(), gone.value())
			.query(UUID.class)
			.list();
		Set<MergeRefusal> refusals = refusals(kept, gone, actor);
		if (refusals.isEmpty()) {
			make(kept, this.organisations.find(gone).orElseThrow(), reason, actor);
		}
		return refusals;
	}

	private void make(OrganisationId kept, Organisations.Named gone, String reason, Actor actor) {
		Instant now = this.clock.instant();
		this.names.lock(gone.kind());
		this.rows.move(kept, gone.id(), actor.id(), now);
		this.events
			.publishEvent(new OrganisationsMerged(kept, gone.id(), gone.kind(), gone.name(), reason, actor.id(), now));
		List<Held> left = this.references.to(gone.id());
		if (!left.isEmpty()) {
			throw new IllegalStateException("What still points to " + gone + ": " + left);
		}
		this.rows.close(kept, gone.id());
		this.memberships.members(kept)
			.stream()
			.findFirst()
			.flatMap((member) -> this.memberships.standing(member.person(), kept))
			.ifPresent((standing) -> this.messages.tellOwners(OrganisationMessages.MERGED,
					kept.value() + "/" + gone.id().value(), kept, standing.path() + "/membres",
					List.of(gone.name(), standing.name(), reason)));
	}

	private Set<MergeRefusal> refusals(OrganisationId kept, OrganisationId gone, Actor actor) {
		if (kept.equals(gone)) {
			return EnumSet.of(MergeRefusal.SAME);
		}
		Optional<Set<MergeRefusal>> refusals = this.jdbc.sql(DIFFERENCES)
			.param("kept", kept.value())
			.param("gone", gone.value())
			.param("actor", actor.id().value())
			.query((row, number) -> {
				Set<MergeRefusal> all = EnumSet.noneOf(MergeRefusal.class);
				add(all, row.getBoolean("kinds"), MergeRefusal.KINDS_DIFFER);
				add(all, row.getBoolean("laws"), MergeRefusal.LAWS_DIFFER);
				add(all, row.getBoolean("rna"), MergeRefusal.RNA_DIFFERS);
				add(all, row.getBoolean("siren"), MergeRefusal.SIREN_DIFFERS);
				add(all, row.getBoolean("own"), MergeRefusal.OWN);
				return all;
			})
			.optional();
		return refusals.orElseGet(() -> EnumSet.of(MergeRefusal.SAME));
	}

	private static void add(Set<MergeRefusal> refusals, boolean is, MergeRefusal refusal) {
		if (is) {
			refusals.add(refusal);
		}
	}

	private List<Moved> moved(OrganisationId gone) {
		return this.references.to(gone).stream().map((held) -> new Moved(held.held(), held.rows())).toList();
	}

	private static void check(Actor actor) {
		if (!actor.is(Role.STAFF, Role.ADMINISTRATOR)) {
			throw new IllegalArgumentException("Staff only");
		}
	}

}
