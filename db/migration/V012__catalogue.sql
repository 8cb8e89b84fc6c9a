-- The calls that can be found: one narrow row a published call, made from the call when it is published.
create table findable_call (
	no integer primary key,
	call_id uuid not null unique references call on delete cascade,
	slug text not null,
	title text not null,
	summary text not null,
	series text,
	funders text[] not null,
	funder_slugs text[] not null,
	hosted_here boolean not null,
	published_at timestamptz not null,
	opens_at timestamptz,
	closes_at timestamptz,
	ends_at timestamptz,
	zones text[] not null,
	excluded_zones text[] not null,
	themes text[] not null,
	all_themes boolean not null,
	sdgs smallint[] not null,
	applicants text[] not null,
	line_min integer[] not null,
	line_max integer[] not null,
	max_share smallint,
	body text not null,
	terms tsvector not null
);
create index findable_call_terms on findable_call using gin (terms) with (fastupdate = off);
create index findable_call_series on findable_call (series) where series is not null;
create index findable_call_slug on findable_call (slug);

-- Every word of the catalogue, once, to mend typing mistakes.
create table catalogue_word (
	word text primary key,
	lexeme text
);
create index catalogue_word_trigrams on catalogue_word using gin (word gin_trgm_ops);

-- Groups of terms that mean the same when one searches; staff edit them.
create table search_synonym (
	group_no integer not null,
	term text not null check (length(btrim(term)) between 2 and 80),
	primary key (group_no, term)
);

-- Grows at each change of what can be found: whoever holds a copy of the catalogue compares it.
create table catalogue_revision (
	only_row boolean primary key default true check (only_row),
	revision bigint not null,
	-- How the rows of findable_call were made; when the program makes them otherwise, it makes them again.
	recipe integer
);
insert into catalogue_revision (revision) values (1);
create function catalogue_changes() returns trigger language plpgsql as $$
begin
	update catalogue_revision set revision = revision + 1;
	return null;
end $$;
create trigger findable_call_changes after insert or update or delete or truncate on findable_call
	for each statement execute function catalogue_changes();
create trigger search_synonym_changes after insert or update or delete or truncate on search_synonym
	for each statement execute function catalogue_changes();
