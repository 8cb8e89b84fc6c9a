-- People, with their roles, are aggregates: each change of one has a version.
alter table person add column version integer not null default 0;
