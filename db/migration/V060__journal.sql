-- What staff, funders and administrators do, and which personal data they open. Lines are added, never changed. No foreign
-- key: a line says what was, whatever becomes of the person or the thing, and nothing that is emptied empties the log.
create table audit_entry (
	id bigint generated always as identity primary key,
	at timestamptz not null,
	person_id uuid not null,
	person_name text not null check (length(btrim(person_name)) between 1 and 200),
	act text not null check (act ~ '^[A-Z_]{3,60}$'),
	object_kind text not null check (object_kind ~ '^[A-Z_]{3,40}$'),
	object_id text check (length(object_id) between 1 and 100),
	object_label text check (length(object_label) <= 300),
	details jsonb not null default '{}' check (jsonb_typeof(details) = 'object' and length(details::text) <= 8000),
	address inet,
	reference text not null check (reference ~ '^[0-9a-f]{8}$')
);
comment on column audit_entry.person_name is 'as it was that day';
comment on column audit_entry.address is 'where the request came from; null for what no request did';
comment on column audit_entry.reference is 'the same for all that one request did';
create index audit_entry_at on audit_entry (at);
create index audit_entry_person on audit_entry (person_id, id);
create index audit_entry_act on audit_entry (act, id);
create index audit_entry_object on audit_entry (object_kind, object_id, id);
create index audit_entry_words on audit_entry
	using gin ((person_name || ' ' || coalesce(object_label, '') || ' ' || coalesce(object_id, '') || ' ' || reference || ' '
		|| details::text) gin_trgm_ops);

-- Once a statement, so that even one that would touch no row is refused; whoever sends it, and in replication too.
create function refuse_change_of_the_log() returns trigger language plpgsql as $$
begin
	raise exception 'the log is only ever added to' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_entry_stays before update or delete or truncate on audit_entry
	for each statement execute function refuse_change_of_the_log();
alter table audit_entry enable always trigger audit_entry_stays;
