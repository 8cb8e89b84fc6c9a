-- People who have, or had, an account. A row is born when its address is confirmed; erasing it empties what names the
-- person and keeps the id, to which the acts of the past still point.
create table person (
	id uuid primary key,
	address text check (length(address) between 3 and 254 and address ~ '^[^@[:space:][:cntrl:]]+@[^@[:space:][:cntrl:]]+$'),
	given_name text check (length(btrim(given_name)) between 1 and 80 and given_name !~ '[[:cntrl:]]'),
	family_name text check (length(btrim(family_name)) between 1 and 80 and family_name !~ '[[:cntrl:]]'),
	locale text not null check (locale in ('fr', 'en')),
	password text check (password ~ '^\{[a-z0-9]+\}.+$'),
	confirmed_at timestamptz not null,
	erased_at timestamptz,
	check (erased_at is not null or (address is not null and given_name is not null and family_name is not null)),
	check (erased_at is null or coalesce(address, given_name, family_name, password) is null)
);
create unique index person_address on person (lower(address));

-- Roles of the whole portal. Holder, adviser and funder follow from memberships.
create table person_role (
	person_id uuid not null references person,
	role text not null check (role in ('ASSESSOR', 'JUROR', 'STAFF', 'ADMINISTRATOR')),
	given_at timestamptz not null,
	given_by uuid references person,
	primary key (person_id, role)
);
