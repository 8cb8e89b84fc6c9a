package org.portailsolidaire.calls.search;

/**
 * How the rows of calls that can be found are made, and the words that are known.
 */
final class FindableRows {

	/**
	 * Rows of published calls from their last version; :call is null for all, :theme and
	 * :funder for any. Funders are named as they are now, those that became part of
	 * another by its name, and found by their other names.
	 */
	static final String CALLS = """
			with published as materialized (
				select distinct on (c.id) c.id, c.no, c.slug, v.content || '{}' as x, first_value(v.published_at)
					over (partition by c.id order by v.number) as published_at
				from call c join call_version v on v.call_id = c.id
				where c.state = 'PUBLISHED' and (:call::uuid is null or c.id = :call::uuid)
					and (:theme::text is null or c.id in (select call_id from findable_call where :theme = any(themes)))
					and (:funder::uuid is null or c.id in (select call_id from funding_line where funder_id = :funder::uuid))
				order by c.id, v.number desc
			), named as (
				select p.*, array(select jsonb_array_elements_text(x -> 'zones')) as zones,
					array(select jsonb_array_elements_text(x -> 'themes')) as themes, payers.*
				from published p cross join lateral (
					select coalesce(array_agg(name order by n), '{}') as funders, coalesce(array_agg(slug order by n), '{}') as funder_slugs,
						string_agg(known_as, ' . ' order by n) as funder_names
					from (
						select coalesce(o.name, l ->> 'funder') as name, coalesce(o.slug, l ->> 'funderSlug') as slug, min(n) as n,
							string_agg(distinct concat_ws(' . ', o.name, l ->> 'funder', o.short_name,
								array_to_string(o.aliases, ' . ')), ' . ') as known_as
						from jsonb_array_elements(x -> 'lines') with ordinality as t(l, n)
							left join organisation_former f on f.id = (l ->> 'funderId')::uuid
							left join organisation o on o.id = coalesce(f.organisation_id, (l ->> 'funderId')::uuid)
						group by 1, 2) each_payer) payers
			), worded as materialized (
				select n.*,
					(select string_agg(coalesce(z.usual_fr || ' ', '') || z.name_fr || ' ' || z.name_en, ' ')
						from zone z where z.code = any(n.zones)) as zone_names,
					(select string_agg(concat_ws(' ', t.name_fr, t.short_fr, t.name_en, t.short_en), ' ') from theme t where t.code = any(n.themes))
						as theme_names,
					concat_ws(E'\\n', x ->> 'whoCanApply', regexp_replace(x ->> 'body', '[*_#`]+', '', 'g'),
						(select string_agg(s, E'\\n') from jsonb_array_elements_text(
							coalesce(x -> 'funded', '[]') || coalesce(x -> 'conditions', '[]')
							|| coalesce(x -> 'partners', '[]')) s)) as body
				from named n
			)
			insert into findable_call (no, call_id, slug, title, summary, series, funders, funder_slugs, hosted_here,
				published_at, opens_at, closes_at, ends_at, zones, excluded_zones, themes, all_themes, sdgs, applicants,
				line_min, line_max, max_share, body, terms)
			select no, id, slug, x ->> 'title', coalesce(x ->> 'summary', ''), x ->> 'series', funders, funder_slugs,
				x ->> 'hosting' = 'HERE', published_at, (x #>> '{calendar,opensAt}')::timestamptz,
				(x #>> '{calendar,closesAt}')::timestamptz,
				coalesce((x #>> '{calendar,closesAt}')::timestamptz,
					make_timestamptz((x #>> '{calendar,editionYear}')::int + 1, 1, 1, 0, 0, 0, 'Europe/Paris')),
				zones, array(select jsonb_array_elements_text(x -> 'excludedZones')), themes,
				(x ->> 'allThemes')::boolean,
				array(select jsonb_array_elements_text(x -> 'sdgs')::smallint),
				array(select jsonb_array_elements_text(x -> 'applicants')),
				array(select coalesce((l #>> '{amounts,min}')::int, (x #>> '{amounts,min}')::int)
					from jsonb_array_elements(x -> 'lines') with ordinality as t(l, n) order by n),
				array(select coalesce((l #>> '{amounts,max}')::int, (x #>> '{amounts,max}')::int)
					from jsonb_array_elements(x -> 'lines') with ordinality as t(l, n) order by n),
				greatest((x #>> '{amounts,share}')::smallint,
					(select max((l #>> '{amounts,share}')::smallint) from jsonb_array_elements(x -> 'lines') l)),
				body,
				setweight(searched_terms(x ->> 'title'), 'A')
				|| setweight(searched_terms(concat_ws(' . ', funder_names, theme_names, zone_names,
					(select string_agg('ODD ' || s, ' . ') from jsonb_array_elements_text(x -> 'sdgs') s))), 'B')
				|| setweight(searched_terms(coalesce(x ->> 'summary', '')), 'C')
				|| setweight(searched_terms(body), 'D')
			from worded
			on conflict (no) do update set (slug, title, summary, series, funders, funder_slugs, hosted_here, published_at,
				opens_at, closes_at, ends_at, zones, excluded_zones, themes, all_themes, sdgs, applicants, line_min,
				line_max, max_share, body, terms) = (excluded.slug, excluded.title, excluded.summary, excluded.series,
				excluded.funders, excluded.funder_slugs, excluded.hosted_here, excluded.published_at, excluded.opens_at,
				excluded.closes_at, excluded.ends_at, excluded.zones, excluded.excluded_zones, excluded.themes,
				excluded.all_themes, excluded.sdgs, excluded.applicants, excluded.line_min, excluded.line_max,
				excluded.max_share, excluded.body, excluded.terms)
			""";

	/**
	 * New words of the catalogue, of synonyms, of zones and of funders; :call is null for
	 * all.
	 */
	static final String WORDS = """
			insert into catalogue_word (word, lexeme)
			select word, (tsvector_to_array(to_tsvector('francais', word)))[1]
			from (
				select distinct unnest(tsvector_to_array(to_tsvector('mots', plain_text(concat_ws(' ', title, summary,
					body, array_to_string(funders, ' ')))))) as word
				from findable_call where :call::uuid is null or call_id = :call::uuid
			) words
			where length(word) between 3 and 40 and word ~ '^[a-z]+$'
			on conflict (word) do nothing
			""";

	static final String STANDING_WORDS = """
			insert into catalogue_word (word, lexeme)
			select word, (tsvector_to_array(to_tsvector('francais', word)))[1]
			from (
				select unnest(tsvector_to_array(to_tsvector('mots', plain_text(term)))) from search_synonym
				union select unnest(tsvector_to_array(to_tsvector('mots', plain_text(name_fr || ' ' || coalesce(usual_fr, '')))))
				from zone
				union select unnest(tsvector_to_array(to_tsvector('mots', plain_text(concat_ws(' ', name, short_name,
					array_to_string(aliases, ' '))))))
				from organisation where kind = 'FUNDER'
			) words (word)
			where length(word) between 3 and 40 and word ~ '^[a-z]+$'
			on conflict (word) do nothing
			""";

	private FindableRows() {
	}

	/** Differs when rows are made otherwise. */
	static int recipe() {
		return (CALLS + WORDS + STANDING_WORDS).hashCode();
	}

}
