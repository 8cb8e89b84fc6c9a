-- The questions that a call adds to a dossier, see the Question type, and where a criterion comes from.
alter table call add column questions jsonb not null default '[]' check (jsonb_typeof(questions) = 'array');
alter table call_criterion add column source text check (source ~ '^[0-9]+/[a-z-]+$');
comment on column call_criterion.source is 'version of the common grid and code of its criterion; null for one of the call''s own';
