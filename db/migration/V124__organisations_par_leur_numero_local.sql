-- Organisations are found by the number of their collectivity too (RIDET, TAHITI).
drop index organisation_words;
drop function organisation_words(text, text, text, text, text, text[]);
create function organisation_words(name text, short_name text, rna text, siren text, siret text, local_number text, aliases text[])
	returns text language sql immutable parallel safe return
	searched_text(name || ' ' || coalesce(short_name, '') || ' ' || coalesce('RNA ' || rna, '') || ' '
		|| coalesce('SIREN SIRET ' || coalesce(siret, siren), '') || ' '
		|| coalesce(case when length(local_number) in (7, 10) then 'RIDET ' else 'TAHITI ' end || local_number, '') || ' '
		|| coalesce((select string_agg(a, ' ') from unnest(aliases) as a), ''));
create index organisation_words on organisation
	using gin (organisation_words(name, short_name, rna, siren, siret, local_number, aliases) gin_trgm_ops);
