-- Links sent by e-mail that work once. Only the SHA-256 of their secret is kept; using one deletes it.
create table person_token (
	id uuid primary key,
	kind text not null check (kind in ('REGISTRATION', 'SIGN_IN', 'PASSWORD', 'ADDRESS')),
	secret bytea not null check (octet_length(secret) = 32),
	person_id uuid references person,
	address text not null check (length(address) between 3 and 254),
	given_name text check (length(given_name) between 1 and 80),
	family_name text check (length(family_name) between 1 and 80),
	back text not null check (back like '/%' and length(back) <= 4000),
	created_at timestamptz not null,
	expires_at timestamptz not null check (expires_at > created_at),
	check ((kind = 'REGISTRATION') = (person_id is null)),
	check ((kind = 'REGISTRATION') = (given_name is not null and family_name is not null))
);
create index person_token_of on person_token (person_id);
create index person_token_expiry on person_token (expires_at);
