-- What the members of an association and the team write to one another about a filed dossier.
create table exchange_message (
	id uuid primary key,
	position bigint not null generated always as identity unique,
	application_id uuid not null references application,
	author uuid not null references person,
	from_team boolean not null,
	sent_at timestamptz not null,
	body text not null check (length(btrim(body)) between 1 and 5000)
);
comment on column exchange_message.id is 'drawn by the page: sent twice, a message is written once';
create index exchange_message_of on exchange_message (application_id, position);
create trigger exchange_message_stays before update or delete on exchange_message
	for each row execute function keep_application_record();

-- Until which of them someone has read.
create table exchange_reading (
	application_id uuid not null references application,
	person_id uuid not null references person on delete cascade,
	read_to bigint not null,
	primary key (application_id, person_id)
);
create index exchange_reading_person on exchange_reading (person_id);

-- The address of the calendar of a person: whoever has it reads the dates. Only its digest is kept.
create table calendar_link (
	person_id uuid primary key references person on delete cascade,
	digest bytea not null unique check (length(digest) = 32),
	made_at timestamptz not null
);
