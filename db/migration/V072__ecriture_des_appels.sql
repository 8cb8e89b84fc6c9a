-- Calls being written. What is typed is kept as it is typed, by field, even when it cannot be read yet: the call itself
-- changes at publication only.
create table call_writing (
	call_id uuid primary key references call on delete cascade,
	owner_id uuid references organisation,
	title text not null check (length(title) <= 200),
	opens_at timestamptz,
	closes_at timestamptz,
	revision integer not null default 0 check (revision >= 0),
	published_revision integer,
	asked_revision integer,
	asked_by uuid references person,
	asked_at timestamptz,
	returned_for text check (length(returned_for) <= 2000),
	approved_revision integer,
	publish_at timestamptz,
	publish_by uuid references person,
	publish_note text check (length(publish_note) <= 1000),
	confirmed_closing timestamptz,
	last_item smallint not null default 0,
	created_at timestamptz not null,
	created_by uuid references person,
	changed_at timestamptz not null,
	changed_by uuid references person,
	check (published_revision <= revision and asked_revision <= revision and approved_revision <= revision),
	check ((publish_at is null) = (publish_by is null)),
	check ((asked_revision is null) = (asked_by is null))
);
comment on column call_writing.owner_id is 'the funder whose members write the call; null when the team does';
comment on column call_writing.title is 'as it is being written, with the calendar, for lists';
comment on column call_writing.revision is 'grows at each change of any part';
comment on column call_writing.confirmed_closing is 'the earlier closing that was expressly agreed to, for a publication to come';
create index call_writing_owner on call_writing (owner_id) where owner_id is not null;
create index call_writing_due on call_writing (publish_at) where publish_at is not null;

create table call_part (
	call_id uuid not null references call_writing on delete cascade,
	section text not null check (section in ('IDENTITY', 'TERMS', 'CALENDAR', 'LINE', 'PLACES', 'THEMES', 'DOCUMENTS',
		'PEOPLE', 'GRID', 'QUESTION')),
	item smallint not null check (item >= 0),
	position smallint not null default 0,
	version integer not null default 0,
	fields jsonb not null default '{}' check (jsonb_typeof(fields) = 'object'),
	changed_at timestamptz not null,
	changed_by uuid references person,
	primary key (call_id, section, item),
	check (item = 0 or section in ('LINE', 'QUESTION'))
);
comment on column call_part.item is 'names a funding line or a question for ever; 0 for a section that is alone';

-- Who has a part open, and when their page last said so.
create table call_presence (
	call_id uuid not null references call_writing on delete cascade,
	section text not null,
	item smallint not null,
	person_id uuid not null references person on delete cascade,
	seen_at timestamptz not null,
	primary key (call_id, section, item, person_id)
);
create index call_presence_person on call_presence (person_id);
