-- What members of an association and their advisers say of a draft, beside its steps. Never part of what is filed.
create table remark_thread (
	id uuid primary key,
	application_id uuid not null references application,
	step text not null check (step ~ '^[a-z]{1,20}$'),
	opened_at timestamptz not null,
	settled_at timestamptz,
	settled_by uuid references person,
	check ((settled_at is null) = (settled_by is null))
);
create index remark_thread_of on remark_thread (application_id, step, opened_at);

create table remark (
	id uuid primary key,
	thread_id uuid not null references remark_thread,
	text text not null check (length(btrim(text)) between 1 and 4000),
	written_at timestamptz not null,
	written_by uuid not null references person,
	adviser boolean not null,
	rank bigint not null generated always as identity
);
comment on column remark.id is 'drawn by the page that sends it, so that a second click writes nothing; that of its thread for the first';
comment on column remark.adviser is 'written by someone invited from a network, not by a member';
create index remark_of on remark (thread_id, written_at);
create index remark_written_by on remark (written_by);

-- A remark stays as it was written; on what is no draft any more, nothing more is said.
create function keep_remark() returns trigger language plpgsql as $$
begin
	raise exception 'a remark stays as it was written' using errcode = 'check_violation';
end $$;
create trigger remark_stays before update or delete on remark for each row execute function keep_remark();

create function remark_on_drafts() returns trigger language plpgsql as $$
begin
	if not exists (select from application where id = new.application_id and state = 'DRAFT') then
		raise exception 'remarks are made on drafts' using errcode = 'check_violation';
	end if;
	return new;
end $$;
create trigger remark_thread_of_draft before insert or update on remark_thread
	for each row execute function remark_on_drafts();
