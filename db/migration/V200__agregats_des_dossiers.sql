-- Dossiers, what is asked of them, their projects and documents are aggregates: each change of one has a version.
alter table application add column version integer not null default 0;
alter table change_request add column version integer not null default 0;
alter table holder_project add column version integer not null default 0;
alter table application_document add column version integer not null default 0;
