-- The next version of the common grid, as it is typed, until it is published; there is one at most.
create table evaluation_grid_draft (
	only_one boolean primary key default true check (only_one),
	from_version integer not null references evaluation_grid,
	fields jsonb not null default '{}' check (jsonb_typeof(fields) = 'object'),
	version integer not null default 0,
	changed_at timestamptz not null,
	changed_by uuid not null references person
);
-- Two versions may begin on one day: the last counts.
alter table evaluation_grid drop constraint evaluation_grid_valid_from_key;
