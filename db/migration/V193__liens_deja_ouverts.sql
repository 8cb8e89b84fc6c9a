-- A link that was used is known as such until it is forgotten: whoever presses it again is led to their place. A second click
-- of the same browser within a minute is the first one, told apart by the digest of where it came from.
alter table person_token
	add column used_at timestamptz,
	add column used_from bytea check (octet_length(used_from) = 32),
	add constraint person_token_used_from_somewhere check (used_from is null or used_at is not null);
