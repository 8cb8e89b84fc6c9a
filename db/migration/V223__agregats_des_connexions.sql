-- Phones that give codes, codes for a lost phone and links to an account are aggregates: each change of one has a version.
alter table factor add column version integer not null default 0;
alter table recovery_code add column version integer not null default 0;
alter table person_token add column version integer not null default 0;
