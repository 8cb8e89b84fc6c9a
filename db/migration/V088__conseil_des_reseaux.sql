-- Advisers of regional networks whom an association invites to read a draft: a whole network, or one of its people.
create table adviser_invitation (
	id uuid primary key,
	application_id uuid not null references application,
	network_id uuid references organisation,
	address text check (length(address) between 3 and 254 and address = lower(address)),
	invited_by uuid not null references person,
	invited_at timestamptz not null,
	expires_at timestamptz not null check (expires_at > invited_at),
	ended_at timestamptz,
	ended_by uuid references person,
	check (num_nonnulls(network_id, address) = 1),
	check ((ended_at is null) = (ended_by is null))
);
comment on column adviser_invitation.address is 'of someone who must be a member of a network to read anything';
create unique index adviser_invitation_network on adviser_invitation (application_id, network_id)
	where ended_at is null and network_id is not null;
create unique index adviser_invitation_address on adviser_invitation (application_id, address)
	where ended_at is null and address is not null;
create index adviser_invitation_of_network on adviser_invitation (network_id) where ended_at is null;
create index adviser_invitation_of_address on adviser_invitation (address) where ended_at is null;
