-- Organisations; the other kinds, their members and their profiles come with the accounts.
create table organisation (
	id uuid primary key,
	kind text not null check (kind in ('FUNDER')),
	name text not null check (length(btrim(name)) between 1 and 200),
	slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	version integer not null default 0
);
create unique index organisation_name on organisation (kind, lower(name));
