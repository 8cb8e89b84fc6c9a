package org.portailsolidaire.applications;

/** The statements of {@link FieldWriting}, in the pieces that its acts put together. */
final class FieldStatements {

	static final String OTHERS = """
			array(select n.given_name || ' ' || n.family_name from application_presence s join person n on n.id = s.person_id
				where s.application_id = a.id and s.step = :step and s.person_id <> :person and s.seen_at > :since
				order by 1) as others
			""";

	/** The dossier of a number, for who may write in a step of it. */
	static final String OF_MEMBER = """
			a.number = :number and (a.state = 'DRAFT' and call_takes_writing(a.call_id, :now)
				or a.state = 'CHANGES_REQUESTED' and exists (
					select from change_request r join change_point c
						on c.application_id = r.application_id and c.request = r.number and c.step = :step
					where r.application_id = a.id and r.closed_at is null and r.due_at > :now)) and exists (
				select from membership m where m.organisation_id = a.organisation_id and m.person_id = :person::uuid
					and m.rights in ('OWNER', 'EDITOR'))
			""";

	/** The draft of an id, for its partner, whom nobody counts as present. */
	static final String OF_PARTNER = """
			a.id = :id and a.state = 'DRAFT' and call_takes_writing(a.call_id, :now)
			""";

	static final String ALLOWED = """
			with allowed as materialized (
				update application a set revision = a.revision + 1, changed_at = :now, changed_by = coalesce(:person::uuid, changed_by)
				where application_has_room(a.id, :step, :fields::text[], :typed::text[], :bytes, :most) and
			""";

	static final String RETURNED = """
				returning a.id, a.number, a.revision
			),
			""";

	static final String PRESENCE = """
			present as (
				insert into application_presence (application_id, step, person_id, seen_at)
				select id, :step, :person::uuid, :now from allowed
				on conflict (application_id, step, person_id) do update set seen_at = excluded.seen_at
			),
			""";

	static final String WRITE = """
			sent as materialized (
				select field, typed, line, case when line = '' then base else min(base) over (partition by line) end as base
				from unnest(:fields::text[], :typed::text[], :based::int[], :lines::text[]) as s (field, typed, base, line)
			), taken as materialized (
				select
			"""
			+ FieldConflicts.LINE
			+ """
						as line, max(o.version) as version
						from allowed a join application_field o on o.application_id = a.id and o.step = :step
						where o.changed_by is distinct from :person::uuid group by 1
					), written as (
						insert into application_field as f (application_id, step, field, version, typed, changed_at, changed_by)
						select a.id, :step, s.field, a.revision, s.typed::jsonb, :now, :person::uuid
						from allowed a cross join sent s left join taken t on t.line = s.line
						where coalesce(t.version, 0) <= s.base and (s.typed <> '[]' or exists (select from application_field o
							where o.application_id = a.id and o.step = :step and o.field = s.field))
						on conflict (application_id, step, field) do update
							set version = excluded.version, typed = excluded.typed, changed_at = excluded.changed_at,
								changed_by = excluded.changed_by
							where f.typed <> excluded.typed and f.version <= (:bases::jsonb ->> excluded.field)::int
						returning f.field
					)
					select a.number, a.revision, array(select field from written) as written,
					""";

	static final String SEE = """
			with present as (
				insert into application_presence (application_id, step, person_id, seen_at)
				select a.id, :step, :person, :now from application a
					join membership m on m.organisation_id = a.organisation_id and m.person_id = :person
				where a.number = :number and a.state in ('DRAFT', 'CHANGES_REQUESTED')
				on conflict (application_id, step, person_id) do update set seen_at = excluded.seen_at
			)
			select
			""" + OTHERS + """
			 from application a join membership m on m.organisation_id = a.organisation_id and m.person_id = :person
			where a.number = :number
			""";

	private FieldStatements() {
	}

}
