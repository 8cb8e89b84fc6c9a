-- Invitations by e-mail: the link holds a token of which only the SHA-256 is kept.
create table invitation (
	id uuid primary key,
	organisation_id uuid not null references organisation on delete cascade,
	address text not null check (length(address) between 3 and 254 and address = lower(address)),
	rights text not null check (rights in ('OWNER', 'EDITOR', 'READER')),
	token_hash bytea not null unique check (octet_length(token_hash) = 32),
	invited_by uuid not null,
	invited_at timestamptz not null,
	expires_at timestamptz not null check (expires_at > invited_at),
	state text not null check (state in ('OPEN', 'ACCEPTED', 'REFUSED', 'REVOKED')),
	answered_at timestamptz,
	answered_by uuid,
	check ((state = 'OPEN') = (answered_at is null))
);
create unique index invitation_open on invitation (organisation_id, address) where state = 'OPEN';
create index invitation_organisation on invitation (organisation_id);

-- Someone who registered an association that is there asks its owners to join it.
create table join_request (
	id uuid primary key,
	organisation_id uuid not null references organisation on delete cascade,
	person_id uuid not null,
	asked_at timestamptz not null,
	state text not null check (state in ('PENDING', 'ACCEPTED', 'REFUSED')),
	answered_at timestamptz,
	answered_by uuid,
	check ((state = 'PENDING') = (answered_at is null)),
	check ((answered_at is null) = (answered_by is null))
);
create unique index join_request_pending on join_request (organisation_id, person_id) where state = 'PENDING';
create index join_request_person on join_request (person_id);

-- The organisation a person acted for last.
create table last_organisation (
	person_id uuid primary key,
	organisation_id uuid not null references organisation on delete cascade,
	used_at timestamptz not null
);
create index last_organisation_organisation on last_organisation (organisation_id);
