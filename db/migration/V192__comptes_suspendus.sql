-- Administrators suspend an account, with a reason, and give it back. A suspended person opens no session.
alter table person
	add column suspended_at timestamptz,
	add column suspended_by uuid references person,
	add column suspension_reason text check (length(btrim(suspension_reason)) between 1 and 1000),
	add constraint person_suspension_is_whole check (num_nonnulls(suspended_at, suspended_by, suspension_reason) in (0, 3)),
	add constraint person_erased_is_not_suspended check (erased_at is null or suspended_at is null);
create index person_suspended on person (id) where suspended_at is not null;

-- A portal that has an administrator keeps one who can sign in.
create or replace function keep_an_administrator() returns trigger language plpgsql as $$
begin
	perform pg_advisory_xact_lock(hashtext('keep_an_administrator'));
	if not exists (select from person_role r join person p on p.id = r.person_id
			where r.role = 'ADMINISTRATOR' and p.suspended_at is null) then
		raise exception 'the portal would be without an administrator'
			using errcode = 'check_violation', constraint = 'person_role_keeps_an_administrator';
	end if;
	return null;
end $$;
create function keep_an_administrator_who_is_suspended() returns trigger language plpgsql as $$
begin
	if exists (select from person_role where person_id = new.id and role = 'ADMINISTRATOR') then
		perform pg_advisory_xact_lock(hashtext('keep_an_administrator'));
		if not exists (select from person_role r join person p on p.id = r.person_id
				where r.role = 'ADMINISTRATOR' and p.suspended_at is null) then
			raise exception 'the portal would be without an administrator'
				using errcode = 'check_violation', constraint = 'person_keeps_an_administrator';
		end if;
	end if;
	return null;
end $$;
create constraint trigger person_keeps_an_administrator after update of suspended_at on person
	deferrable initially deferred for each row when (new.suspended_at is not null)
	execute function keep_an_administrator_who_is_suspended();

-- People who are sent what is required only: the rest waits for them in the portal.
create table message_hold (
	person_id uuid primary key
);
