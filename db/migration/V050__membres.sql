-- Organisations of every kind, and the people who act for them.
alter table organisation drop constraint organisation_kind_check;
alter table organisation add constraint organisation_kind_check
	check (kind in ('ASSOCIATION', 'FUNDER', 'NETWORK', 'COMPANY'));
alter table organisation add unique (id, kind);

-- Associations and companies may share a name; funders and networks are known by theirs.
drop index organisation_name;
create unique index organisation_name on organisation (kind, lower(name)) where kind in ('FUNDER', 'NETWORK');

-- person_id: see the accounts.
create table membership (
	organisation_id uuid not null references organisation on delete cascade,
	person_id uuid not null,
	rights text not null check (rights in ('OWNER', 'EDITOR', 'READER')),
	since timestamptz not null,
	primary key (organisation_id, person_id)
);
create index membership_person on membership (person_id);

-- An organisation that has an owner keeps one. The lock makes two owners who leave at once wait for each other; looking
-- at the end of the transaction lets a successor and a departure come in any order.
create function keep_an_owner() returns trigger language plpgsql as $$
begin
	perform from organisation where id = old.organisation_id for update;
	if found and not exists (
		select from membership where organisation_id = old.organisation_id and rights = 'OWNER') then
		raise exception 'organisation % would be without an owner', old.organisation_id
			using errcode = 'check_violation', constraint = 'membership_keeps_an_owner';
	end if;
	return null;
end $$;
create constraint trigger membership_keeps_an_owner after update or delete on membership
	deferrable initially deferred for each row when (old.rights = 'OWNER') execute function keep_an_owner();
