package org.portailsolidaire.people.profiles;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.portailsolidaire.people.organisations.OrganisationId;
import org.portailsolidaire.platform.documents.Documents;
import org.portailsolidaire.platform.links.Secrets;
import org.portailsolidaire.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of an organisation that becomes part of another. Where both have something of
 * which there is one, the kept organisation's stays.
 */
@Component
class MergedRows {

	/** In this order. :kept and :gone are ids, :by a person. */
	private static final List<String> MOVES = List.of(
			// Its names are known before others hear of it.
			"""
					update organisation k set
					aliases = (select coalesce(array_agg(name order by first), '{}') from (
					select name, first from (
						select distinct on (plain_text(name)) name, first
						from unnest(k.aliases || gone.name || gone.short_name || gone.aliases) with ordinality as u (name, first)
						where name is not null and plain_text(name) not in ('', plain_text(k.name), plain_text(coalesce(k.short_name, '')))
						order by plain_text(name), first) d
					order by first limit 20) named)
					from organisation gone where k.id = :kept and gone.id = :gone
					""",
			"""
					insert into organisation_former (id, kind, slug, name, organisation_id, merged_at, merged_by)
					select id, kind, slug, name, :kept, :now, :by from organisation where id = :gone
					""", "update organisation_former set organisation_id = :kept where organisation_id = :gone",
			// A member of both keeps the wider rights.
			"""
					update membership k set since = least(k.since, a.since), rights = case
						when 'OWNER' in (k.rights, a.rights) then 'OWNER' when 'EDITOR' in (k.rights, a.rights) then 'EDITOR'
						else 'READER' end
					from membership a
					where k.organisation_id = :kept and a.organisation_id = :gone and a.person_id = k.person_id
					""",
			"""
					delete from membership a using membership k
					where k.organisation_id = :kept and a.organisation_id = :gone and a.person_id = k.person_id
					""", "update membership set organisation_id = :kept where organisation_id = :gone",
			// Who asked for what they now have is answered; who asked twice asked once.
			"""
					delete from join_request a using join_request k
					where k.organisation_id = :kept and a.organisation_id = :gone and a.person_id = k.person_id
						and a.state = 'PENDING' and k.state = 'PENDING'
					""", "update join_request set organisation_id = :kept where organisation_id = :gone", """
					update join_request r set state = 'ACCEPTED', answered_at = :now, answered_by = :by
					where organisation_id = :kept and state = 'PENDING' and exists (
						select from membership m where m.organisation_id = :kept and m.person_id = r.person_id)
					""", """
					update invitation a set state = 'WITHDRAWN', ended_at = :now, ended_by = :by
					from invitation k
					where k.organisation_id = :kept and a.organisation_id = :gone and a.address = k.address
						and a.ended_at is null and k.ended_at is null
					""", "update invitation set organisation_id = :kept where organisation_id = :gone",
			"update last_organisation set organisation_id = :kept where organisation_id = :gone",
			// The profile.
			"""
					delete from organisation_resources a using organisation_resources k
					where k.organisation_id = :kept and a.organisation_id = :gone and a.year = k.year
					""", "update organisation_resources set organisation_id = :kept where organisation_id = :gone", """
					delete from board_member where organisation_id = :gone
						and exists (select from board_member where organisation_id = :kept)
					""", "update board_member set organisation_id = :kept where organisation_id = :gone", """
					delete from earlier_project where organisation_id = :gone
						and exists (select from earlier_project where organisation_id = :kept)
					""", "update earlier_project set organisation_id = :kept where organisation_id = :gone", """
					update lasting_document a set replaced_at = :now
					from lasting_document k
					where k.organisation_id = :kept and a.organisation_id = :gone and a.kind = k.kind
						and a.replaced_at is null and k.replaced_at is null
					""", "update lasting_document set organisation_id = :kept where organisation_id = :gone",
			// Whoever writes a page of the profile at the same time is told that it
			// changed.
			"""
					delete from organisation_section a using organisation_section k
					where k.organisation_id = :kept and a.organisation_id = :gone and a.section = k.section
					""", "update organisation_section set organisation_id = :kept where organisation_id = :gone", """
					update organisation_section set version = version + 1, changed_at = :now, changed_by = :by
					where organisation_id = :kept
					""");

	/**
	 * Takes the row away, and fills in what the kept organisation does not say of itself.
	 */
	private static final String CLOSE = """
			with gone as (delete from organisation where id = :gone returning *)
			update organisation k set
				short_name = coalesce(k.short_name, gone.short_name), law = coalesce(k.law, gone.law),
				tribunal = coalesce(k.tribunal, gone.tribunal), published_on = coalesce(k.published_on, gone.published_on),
				region = coalesce(k.region, gone.region),
				local_number = coalesce(k.local_number,
					case when coalesce(k.region, gone.region) = gone.region then gone.local_number end),
				site = coalesce(k.site, gone.site),
				street = case when k.town is null then gone.street else k.street end,
				postcode = case when k.town is null then gone.postcode else k.postcode end,
				town = coalesce(k.town, gone.town), purpose = coalesce(k.purpose, gone.purpose),
				employees = coalesce(k.employees, gone.employees), volunteers = coalesce(k.volunteers, gone.volunteers),
				registered_at = least(k.registered_at, gone.registered_at), version = k.version + 1,
				(rna, rna_state, rna_reason, rna_checked_by, rna_checked_at) = (
					select n.* from (values
						(1, k.rna, k.rna_state, k.rna_reason, k.rna_checked_by, k.rna_checked_at),
						(2, gone.rna, gone.rna_state, gone.rna_reason, gone.rna_checked_by, gone.rna_checked_at)) as v (rank, number, state, reason, checked_by, checked_at)
					cross join lateral (select v.number, v.state, v.reason, v.checked_by, v.checked_at) n
					order by v.number is null, v.state = 'REFUSED', v.rank limit 1),
				(siren, siret, siren_state, siren_reason, siren_checked_by, siren_checked_at) = (
					select n.* from (values
						(1, k.siren, k.siret, k.siren_state, k.siren_reason, k.siren_checked_by, k.siren_checked_at),
						(2, gone.siren, gone.siret, gone.siren_state, gone.siren_reason, gone.siren_checked_by, gone.siren_checked_at))
						as v (rank, number, siret, state, reason, checked_by, checked_at)
					cross join lateral (select v.number, v.siret, v.state, v.reason, v.checked_by, v.checked_at) n
					order by v.number is null, v.state = 'REFUSED', v.rank limit 1)
			from gone where k.id = :kept
			""";

	private final JdbcClient jdbc;

	private final Secrets secrets;

	private final Documents documents;

	MergedRows(JdbcClient jdbc, Secrets secrets, Documents documents) {
		this.jdbc = jdbc;
		this.secrets = secrets;
		this.documents = documents;
	}

	/** Moves all but the row itself. */
	void move(OrganisationId kept, OrganisationId gone, PersonId by, Instant now) {
		Map<String, Object> who = Map.of("kept", kept.value(), "gone", gone.value(), "by", by.value(), "now",
				Timestamp.from(now));
		MOVES.forEach((move) -> this.jdbc.sql(move).params(who).update());
		moveAccount(kept, gone);
		this.documents.give(gone.value(), kept.value());
	}

	/** A number is sealed for its organisation: it is sealed again for the other. */
	private void moveAccount(OrganisationId kept, OrganisationId gone) {
		this.jdbc.sql("""
				delete from bank_account where organisation_id = ? and exists (
					select from bank_account where organisation_id = ?)
				""").params(gone.value(), kept.value()).update();
		this.jdbc.sql("select iban from bank_account where organisation_id = ?")
			.param(gone.value())
			.query((row, number) -> row.getBytes("iban"))
			.optional()
			.ifPresent((sealed) -> this.jdbc
				.sql("update bank_account set organisation_id = ?, iban = ? where organisation_id = ?")
				.params(kept.value(),
						this.secrets.seal(SealedAccount.use(kept),
								this.secrets.open(SealedAccount.use(gone), sealed).orElseThrow()),
						gone.value())
				.update());
	}

	/** Takes away the organisation that nothing points to any more. */
	void close(OrganisationId kept, OrganisationId gone) {
		this.jdbc.sql("delete from content_size where subject = 'organisation' and id = ?")
			.param(gone.value())
			.update();
		this.jdbc.sql(CLOSE).param("kept", kept.value()).param("gone", gone.value()).update();
	}

}
