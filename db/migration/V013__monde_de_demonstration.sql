-- One row when this database holds the demo world; the pages say so.
create table demo_world (
	only_row boolean primary key default true check (only_row),
	created_on date not null
);
