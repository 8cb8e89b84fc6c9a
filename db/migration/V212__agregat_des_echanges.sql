-- A message never changes; its version tells one that is new from one that is there.
alter table exchange_message add column version integer not null default 0;
