-- Lasting documents and bank accounts are aggregates: each change of one has a version.
alter table lasting_document add column version integer not null default 0;
alter table bank_account add column version integer not null default 0;
