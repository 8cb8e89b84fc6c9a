-- A local partner fills in its own step of a draft, by a link of which only the SHA-256 is kept.
create table partner_invitation (
	id uuid primary key,
	application_id uuid not null references application,
	address text not null check (length(address) between 3 and 254 and address = lower(address)),
	language text not null check (language in ('fr', 'en', 'es', 'pt')),
	token_hash bytea not null unique check (octet_length(token_hash) = 32),
	invited_by uuid not null references person,
	invited_at timestamptz not null,
	sent_at timestamptz not null check (sent_at >= invited_at),
	expires_at timestamptz not null check (expires_at > sent_at),
	seen_at timestamptz,
	written_at timestamptz,
	finished_at timestamptz,
	ended_at timestamptz,
	ended_by uuid references person,
	check ((ended_at is null) = (ended_by is null))
);
comment on column partner_invitation.finished_at is 'when the partner said that they have finished; null again once they write more';
create unique index partner_invitation_open on partner_invitation (application_id, address) where ended_at is null;

alter table application_field alter column changed_by drop not null;
comment on column application_field.changed_by is 'null for the local partner, who writes by a link and has no account';
