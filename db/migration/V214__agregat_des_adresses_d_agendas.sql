-- The address of a calendar grows at each change, so that no change is lost.
alter table calendar_link add column version integer not null default 0;
