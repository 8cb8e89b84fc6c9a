-- What a person proves who they are with besides a link or a password. Passkeys will be another kind.
create table factor (
	id uuid primary key,
	person_id uuid not null references person,
	kind text not null check (kind in ('TOTP')),
	secret bytea not null,
	last_step bigint not null,
	created_at timestamptz not null
);
comment on column factor.secret is 'encrypted with the key of the portal';
comment on column factor.last_step is 'the period of the last code that was taken: no code serves twice';
create unique index factor_totp on factor (person_id) where kind = 'TOTP';
create index factor_of on factor (person_id);

-- Codes to write down for the day the phone is lost; using one deletes it.
create table recovery_code (
	person_id uuid not null references person,
	hash bytea not null check (octet_length(hash) = 32),
	primary key (person_id, hash)
);
