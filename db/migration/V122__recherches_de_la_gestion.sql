-- Indexes are made without any path of search: the functions they need are bound to theirs when they are written.
create or replace function linked_words(text, signs text) returns text language sql immutable strict parallel safe return
	(select coalesce(string_agg(regexp_replace(linked[1], '[^[:alnum:]]', '', 'g'), ' '), '')
		from regexp_matches(folded_text($1), '[[:alnum:]]+(?:' || signs || '[[:alnum:]]+)+', 'g') as linked);
create or replace function searched_text(text) returns text language sql immutable strict parallel safe return
	plain_text($1) || ' ' || linked_words($1, '[^[:alnum:][:space:]]');

-- Signs alone are no word of any text: nothing is like them.
create or replace function patterns(typed text) returns text[] language sql immutable parallel safe as $$
	select coalesce(array_agg('%' || word || '%' order by length(word) desc),
		case when typed ~ '[^[:space:]]' then '{-}'::text[] else '{}' end)
	from regexp_split_to_table(plain_text(typed), ' ') as word where word <> ''
$$;

-- Other names of an organisation, under which it is found and recognised when a call names it.
create function are_names(text[]) returns boolean language sql immutable strict parallel safe as $$
	select coalesce(bool_and(name is not null and length(btrim(name)) between 1 and 200), true) from unnest($1) as name
$$;
alter table organisation add column aliases text[] not null default '{}'
	check (cardinality(aliases) <= 20 and are_names(aliases));

-- What organisations, people and the log are found by, in the back office: see searched_text and patterns.
create function organisation_words(name text, short_name text, rna text, siren text, siret text, aliases text[])
	returns text language sql immutable parallel safe return
	searched_text(name || ' ' || coalesce(short_name, '') || ' ' || coalesce('RNA ' || rna, '') || ' '
		|| coalesce('SIREN SIRET ' || coalesce(siret, siren), '') || ' ' || coalesce((select string_agg(a, ' ') from unnest(aliases) as a), ''));
create index organisation_words on organisation
	using gin (organisation_words(name, short_name, rna, siren, siret, aliases) gin_trgm_ops);
create index person_words on person
	using gin (searched_text(given_name || ' ' || family_name || ' ' || address) gin_trgm_ops) where erased_at is null;
drop index audit_entry_words;
create index audit_entry_words on audit_entry
	using gin (searched_text(person_name || ' ' || coalesce(object_label, '') || ' ' || coalesce(object_id, '') || ' '
		|| reference || ' ' || details::text) gin_trgm_ops);
