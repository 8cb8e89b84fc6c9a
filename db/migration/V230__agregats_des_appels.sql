-- The life of a call is in its aggregate. What it says is in its versions, each one frozen JSON: the tables that said
-- the same again, and that nobody read, go.
drop table call_zone, call_theme, call_sdg, call_applicant, call_sentence, call_document, call_criterion, call_contact,
	call_partner;
alter table call drop column questions;

-- What is published names what exists. Versions of before are as they are.
create function check_call_content() returns trigger language plpgsql as $$
declare
	unknown text;
begin
	select z into unknown from jsonb_array_elements_text(coalesce(new.content -> 'zones', '[]')
		|| coalesce(new.content -> 'excludedZones', '[]')) z where not exists (select from zone where code = z) limit 1;
	if unknown is not null then
		raise exception 'no zone %', unknown using errcode = 'foreign_key_violation', constraint = 'call_version_zones';
	end if;
	select t into unknown from jsonb_array_elements_text(coalesce(new.content -> 'themes', '[]')) t
		where not exists (select from theme where code = t) limit 1;
	if unknown is not null then
		raise exception 'no theme %', unknown using errcode = 'foreign_key_violation', constraint = 'call_version_themes';
	end if;
	select d ->> 'model' into unknown from jsonb_array_elements(coalesce(new.content -> 'documents', '[]')) d
		where d ->> 'model' is not null and not exists (select from stored_file where id = (d ->> 'model')::uuid) limit 1;
	if unknown is not null then
		raise exception 'no model %', unknown using errcode = 'foreign_key_violation', constraint = 'call_version_models';
	end if;
	return new;
end $$;
create trigger call_version_names_what_exists before insert on call_version for each row
	execute function check_call_content();
alter table call_version
	add constraint call_version_sdgs check (not jsonb_path_exists(content, '$.sdgs[*] ? (@ < 1 || @ > 17)')) not valid,
	add constraint call_version_applicants check (coalesce(content -> 'applicants', '[]') <@ '["ASSOCIATION", "DIASPORA",
		"LOCAL_AUTHORITY", "LOCAL_CSO", "SOCIAL_ENTERPRISE", "SCHOOL_OR_UNIVERSITY", "YOUTH_GROUP"]') not valid,
	add constraint call_version_weights check (not jsonb_path_exists(content,
		'$.criteria[*].weight ? (@ < 1 || @ > 100)')) not valid,
	add constraint call_version_blanks check (not jsonb_path_exists(content, '$.funded[*] ? (@ like_regex "^\\s*$")')
		and not jsonb_path_exists(content, '$.notFunded[*] ? (@ like_regex "^\\s*$")')
		and not jsonb_path_exists(content, '$.conditions[*] ? (@ like_regex "^\\s*$")')
		and not jsonb_path_exists(content, '$.documents[*].name ? (@ like_regex "^\\s*$")')
		and not jsonb_path_exists(content, '$.criteria[*].name ? (@ like_regex "^\\s*$")')
		and not jsonb_path_exists(content, '$.contacts[*].name ? (@ like_regex "^\\s*$")')) not valid;

-- From which state to which a call went, when and by whom; null for an import.
create table call_transition (
	id bigint generated always as identity primary key,
	call_id uuid not null references call on delete cascade,
	from_state text not null check (from_state in ('DRAFT', 'PUBLISHED', 'ARCHIVED')),
	to_state text not null check (to_state in ('DRAFT', 'PUBLISHED', 'ARCHIVED') and to_state <> from_state),
	at timestamptz not null,
	by uuid references person,
	reason text check (length(reason) <= 2000)
);
create index call_transition_of on call_transition (call_id, id);
create trigger call_transition_stays before update on call_transition for each row execute function refuse_change();
insert into call_transition (call_id, from_state, to_state, at)
select v.call_id, 'DRAFT', 'PUBLISHED', v.published_at from call_version v where v.number = 1;
insert into call_transition (call_id, from_state, to_state, at)
select c.id, 'PUBLISHED', 'ARCHIVED', c.archived_at from call c where c.archived_at is not null;

create function check_call_move() returns trigger language plpgsql as $$
begin
	if (old.state, new.state) not in (('DRAFT', 'PUBLISHED'), ('PUBLISHED', 'ARCHIVED'), ('ARCHIVED', 'PUBLISHED')) then
		raise exception 'a call does not go from % to %', old.state, new.state using errcode = 'check_violation';
	end if;
	return new;
end $$;
create trigger call_moves after update of state on call for each row when (old.state <> new.state)
	execute function check_call_move();

-- The writing of a call is an aggregate: each change of its stages has a version.
alter table call_writing add column version integer not null default 0;
