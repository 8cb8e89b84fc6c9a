package org.portailsolidaire.people.memberships;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.people.organisations.Organisations;
import org.portailsolidaire.people.organisations.Profiles;
import org.portailsolidaire.people.organisations.Identity;
import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.people.organisations.OrganisationKind;
import org.portailsolidaire.people.organisations.ProfileQuery;
import org.portailsolidaire.people.registers.NationalRegister;
import org.portailsolidaire.people.registers.NumberKind;
import org.portailsolidaire.people.registers.NumberState;
import org.portailsolidaire.shared.Actor;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.shared.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisations as the back office handles them. Staff and administrators only. */
@Service
public class OrganisationRegister {

	/** Rows of a page. */
	public static final int PAGE = 50;

	/** What a row of a list says. */
	static final String COLUMNS = """
			o.id, o.kind, o.slug, o.name, o.region, o.rna, o.rna_state, o.siren, o.siren_state, o.registered_at,
				(select count(*) from membership m where m.organisation_id = o.id) as members
			""";

	/** The organisations that match, those to verify first, then by name. */
	static final String MATCHING = """
			from organisation o
			where (:kind::text is null or o.kind = :kind)
				and (:state::text is null or :state in (o.rna_state, o.siren_state))
				and (:region::text is null or o.region = :region)
				and (:text = ''
					or organisation_words(o.name, o.short_name, o.rna, o.siren, o.siret, o.local_number, o.aliases) like coalesce((patterns(:text))[1], '%')
					and organisation_words(o.name, o.short_name, o.rna, o.siren, o.siret, o.local_number, o.aliases) like all (patterns(:text)))
				and (not :orphan or (
					exists (select from membership m where m.organisation_id = o.id)
					and not exists (
						select from membership m join person p on p.id = m.person_id
						where m.organisation_id = o.id and m.rights = 'OWNER' and p.erased_at is null
							and p.suspended_at is null)))
			order by ('DECLARED' in (o.rna_state, o.siren_state)) is true desc, unaccent(lower(o.name)), o.id
			""";

	private final JdbcClient jdbc;

	private final Profiles profiles;

	private final ProfileQuery rows;

	private final MemberChanges members;

	private final Memberships memberships;

	private final OrganisationMessages messages;

	private final NationalRegister national;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	OrganisationRegister(JdbcClient jdbc, Profiles profiles, ProfileQuery rows, MemberChanges members,
			Memberships memberships, OrganisationMessages messages, NationalRegister national,
			ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.profiles = profiles;
		this.rows = rows;
		this.members = members;
		this.memberships = memberships;
		this.messages = messages;
		this.national = national;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What to look for; absent parts do not narrow.
	 *
	 * @param state of one of its numbers
	 * @param region INSEE code
	 * @param text words within its names and numbers
	 * @param orphan only those that have members, and no owner who can sign in
	 * @param page from 0
	 */
	public record Query(@Nullable OrganisationKind kind, @Nullable NumberState state, @Nullable String region,
			@Nullable String text, boolean orphan, int page) {
	}

	/**
	 * An organisation of a list.
	 *
	 * @param matching how many organisations match, on all pages
	 */
	public record Row(OrganisationId id, OrganisationKind kind, String slug, String name, @Nullable String region,
			@Nullable String rna, @Nullable NumberState rnaState, @Nullable String siren,
			@Nullable NumberState sirenState, int members, @Nullable Instant registeredAt, long matching) {
	}

	/** A page of the organisations that match, those to verify first, then by name. */
	@Transactional(readOnly = true)
	public List<Row> find(Query query, Actor actor) {
		check(actor);
		return filled(this.jdbc
			.sql("select " + COLUMNS + ", count(*) over () as matching " + MATCHING + " limit :limit offset :offset"),
				query)
			.param("limit", PAGE)
			.param("offset", (long) Math.max(0, query.page()) * PAGE)
			.query(OrganisationRegister::row)
			.list();
	}

	/** What to look for, given to {@link #MATCHING}. */
	static StatementSpec filled(StatementSpec statement, Query query) {
		return statement.param("kind", (query.kind() != null) ? query.kind().name() : null)
			.param("state", (query.state() != null) ? query.state().name() : null)
			.param("region", query.region())
			.param("text", (query.text() != null) ? query.text().strip() : "")
			.param("orphan", query.orphan());
	}

	/** Says that a number is of the organisation. */
	@Transactional
	public void verify(OrganisationId organisation, NumberKind number, Actor actor) {
		check(actor);
		this.profiles.verify(organisation, number, actor.id());
	}

	/** Says that a number is not of the organisation, and why; its owners are told. */
	@Transactional
	public void refuse(OrganisationId organisation, NumberKind number, String reason, Actor actor) {
		check(actor);
		Organisations.Named refused = this.profiles.refuse(organisation, number, reason, actor.id());
		String path = "/espace/" + refused.kind().path() + "/" + refused.slug() + "/identite";
		this.messages.tellOwners(OrganisationMessages.NUMBER_REFUSED,
				organisation.value() + "/" + number + "/" + this.clock.instant().toEpochMilli(), organisation, path,
				List.of(number.name(), reason));
	}

	/** What the national register knows of the numbers of an organisation. */
	public Map<NumberKind, NationalRegister.Entry> lookUp(OrganisationId organisation, Actor actor) {
		check(actor);
		Identity identity = this.rows.identity(organisation).identity();
		Map<NumberKind, NationalRegister.Entry> found = new EnumMap<>(NumberKind.class);
		Optional.ofNullable(identity.rna())
			.flatMap(this.national::find)
			.ifPresent((entry) -> found.put(NumberKind.RNA, entry));
		Optional.ofNullable(identity.siren())
			.flatMap(this.national::find)
			.ifPresent((entry) -> found.put(NumberKind.SIREN, entry));
		return found;
	}

	/**
	 * Gives an organisation an owner when none can act: the account is gone, or nobody
	 * answers. The owners there are stay, and are told.
	 * @param reason why, as the trace keeps it
	 */
	@Transactional
	public void recover(OrganisationId organisation, PersonId owner, String reason, Actor actor) {
		check(actor);
		if (reason.isBlank()) {
			throw new IllegalArgumentException("A recovery says why");
		}
		if (this.members.join(organisation, owner, MemberRights.OWNER).isPresent()) {
			this.members.give(organisation, owner, MemberRights.OWNER, actor.id());
		}
		Instant now = this.clock.instant();
		this.events.publishEvent(new OrganisationRecovered(organisation, owner, reason, actor.id(), now));
		Standing standing = this.memberships.standing(owner, organisation).orElseThrow();
		this.messages.tellOwners(OrganisationMessages.RECOVERED, organisation.value() + "/" + now.toEpochMilli(),
				organisation, standing.path() + "/membres", List.of(standing.name(), reason));
	}

	private static void check(Actor actor) {
		if (!actor.is(Role.STAFF, Role.ADMINISTRATOR)) {
			throw new IllegalArgumentException("Staff only");
		}
	}

	static Row row(ResultSet row, int number) throws SQLException {
		Timestamp registered = row.getTimestamp("registered_at");
		return new Row(new OrganisationId(row.getObject("id", UUID.class)),
				OrganisationKind.valueOf(row.getString("kind")), row.getString("slug"), row.getString("name"),
				row.getString("region"), row.getString("rna"), state(row.getString("rna_state")),
				row.getString("siren"), state(row.getString("siren_state")), row.getInt("members"),
				(registered != null) ? registered.toInstant() : null, row.getLong("matching"));
	}

	private static @Nullable NumberState state(@Nullable String state) {
		return (state != null) ? NumberState.valueOf(state) : null;
	}

}
