-- What someone was sending when their session ended: encrypted, for the same person in the same browser, one hour long.
create table kept_form (
	id uuid primary key,
	person_id uuid not null references person,
	secret bytea not null check (octet_length(secret) = 32),
	path text not null check (path like '/%' and length(path) <= 4000),
	content bytea not null check (octet_length(content) <= 600000),
	with_files boolean not null,
	expires_at timestamptz not null
);
create index kept_form_expiry on kept_form (expires_at);
create index kept_form_of on kept_form (person_id);
