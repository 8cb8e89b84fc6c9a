-- A file of calls that someone tried, until they import it or try another.
create table call_import_file (
	person_id uuid primary key references person on delete cascade,
	name text not null check (length(name) <= 200),
	content bytea not null check (octet_length(content) between 1 and 20971520),
	sent_at timestamptz not null
);
