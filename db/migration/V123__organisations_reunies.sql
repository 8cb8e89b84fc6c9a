-- An organisation that became part of another: its id and its address lead there for ever.
create table organisation_former (
	id uuid primary key,
	kind text not null,
	slug text not null unique,
	name text not null,
	organisation_id uuid not null,
	merged_at timestamptz not null,
	merged_by uuid not null references person,
	foreign key (organisation_id, kind) references organisation (id, kind) on delete cascade,
	check (id <> organisation_id)
);
create index organisation_former_organisation on organisation_former (organisation_id);
create trigger organisation_former_changes after insert or update or delete on organisation_former
	for each statement execute function catalogue_changes();
comment on table organisation_former is 'no row of organisation has an id or a slug that is here';

-- Funders are recognised by their names whatever their signs, and listed in their order.
create index organisation_plain_name on organisation (kind, plain_text(name));

-- The projects of an association, and the dossiers that present them, go together to the one it became part of.
alter table application drop constraint application_project_id_organisation_id_fkey;
alter table application add constraint application_project_id_organisation_id_fkey
	foreign key (project_id, organisation_id) references holder_project (id, organisation_id) on update cascade;

create or replace function check_application_move() returns trigger language plpgsql as $$
begin
	if tg_op = 'DELETE' then
		raise exception 'a dossier is never lost' using errcode = 'check_violation';
	end if;
	if (old.id, old.number, old.call_id, old.project_id, old.created_at, old.created_by)
		is distinct from
		(new.id, new.number, new.call_id, new.project_id, new.created_at, new.created_by)
		or old.organisation_id <> new.organisation_id and not exists (select from organisation_former
			where id = old.organisation_id and organisation_id = new.organisation_id) then
		raise exception 'a dossier stays that of its association, project and call' using errcode = 'check_violation';
	end if;
	if old.state <> new.state and old.state || ' ' || new.state not in ('DRAFT SUBMITTED', 'DRAFT WITHDRAWN',
		'SUBMITTED ADMISSIBLE', 'SUBMITTED INADMISSIBLE', 'SUBMITTED CHANGES_REQUESTED', 'SUBMITTED WITHDRAWN',
		'CHANGES_REQUESTED SUBMITTED', 'CHANGES_REQUESTED WITHDRAWN', 'ADMISSIBLE IN_ASSESSMENT',
		'ADMISSIBLE WITHDRAWN', 'IN_ASSESSMENT ASSESSED', 'IN_ASSESSMENT WITHDRAWN', 'ASSESSED DECIDED',
		'ASSESSED WITHDRAWN') then
		raise exception 'a dossier does not go from % to %', old.state, new.state using errcode = 'check_violation';
	end if;
	if old.state <> 'DRAFT' and old.call_version <> new.call_version
		or old.state not in ('DRAFT', 'CHANGES_REQUESTED') and old.revision <> new.revision then
		raise exception 'a dossier that is no draft never changes' using errcode = 'check_violation';
	end if;
	if old.submitted_at is distinct from new.submitted_at and old.state <> 'DRAFT' then
		raise exception 'a dossier keeps the instant it was first filed at' using errcode = 'check_violation';
	end if;
	if new.state = 'SUBMITTED' and old.state <> 'SUBMITTED' and not exists (
		select from application_filing where application_id = new.id and filed_at = new.submitted_at) then
		raise exception 'a dossier that is filed has its content' using errcode = 'check_violation';
	end if;
	if old.state <> new.state and (new.state = 'CHANGES_REQUESTED') <> exists (
		select from change_request where application_id = new.id and closed_at is null) then
		raise exception 'a dossier is to be put right as long as something is asked' using errcode = 'check_violation';
	end if;
	return new;
end $$;
