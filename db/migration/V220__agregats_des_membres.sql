-- Memberships, invitations and requests to join are aggregates: each change of one has a version.
alter table membership add column version integer not null default 0;
alter table invitation add column version integer not null default 0;
alter table join_request add column version integer not null default 0;
