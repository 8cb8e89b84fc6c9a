-- What drafts of all kinds have in common (decision 23).

-- Who has a part of a draft open, and when their page last said so. Of a minute: rows that are older go.
create table draft_presence (
	draft_id uuid not null,
	part text not null,
	person_id uuid not null references person on delete cascade,
	seen_at timestamptz not null,
	primary key (draft_id, part, person_id)
);
comment on table draft_presence is 'of drafts of any module, named by their header';
create index draft_presence_person on draft_presence (person_id);

-- How people are named to those they work with; who has no name any more is not there.
create view named_person (id, name) as
	select id, concat_ws(' ', given_name, family_name) from person where coalesce(given_name, family_name) is not null;
