package org.portailsolidaire.catalogue;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.calls.CallArchived;
import org.portailsolidaire.calls.CallPublished;
import org.portailsolidaire.calls.CallRestored;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the table of calls that can be found: a row a published call, made from the
 * version that the public reads, in the transaction that publishes it.
 */
@Component
public class CallIndex {

	/**
	 * Rows of published calls from their last version; :call is null for all, :theme for
	 * any.
	 */
	private static final String INDEX = """
			with published as materialized (
				select distinct on (c.id) c.id, c.no, c.slug, v.content || '{}' as x, first_value(v.published_at)
					over (partition by c.id order by v.number) as published_at
				from call c join call_version v on v.call_id = c.id
				where c.state = 'PUBLISHED' and (:call::uuid is null or c.id = :call::uuid)
					and (:theme::text is null or c.id in (select call_id from findable_call where :theme = any(themes)))
				order by c.id, v.number desc
			), named as (
				select p.*, array(select jsonb_array_elements_text(x -> 'zones')) as zones,
					array(select jsonb_array_elements_text(x -> 'themes')) as themes,
					array(select l ->> 'funder' from jsonb_array_elements(x -> 'lines') with ordinality as t(l, n)
						order by n) as funders
				from published p
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
			select no, id, slug, x ->> 'title', coalesce(x ->> 'summary', ''), x ->> 'series', funders,
				array(select l ->> 'funderSlug' from jsonb_array_elements(x -> 'lines') with ordinality as t(l, n)
					order by n),
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
				|| setweight(searched_terms(concat_ws(' . ', array_to_string(funders, ' . '), theme_names, zone_names,
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

	/** New words of the catalogue, of synonyms and of zones; :call is null for all. */
	private static final String WORDS = """
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

	private static final String STANDING_WORDS = """
			insert into catalogue_word (word, lexeme)
			select word, (tsvector_to_array(to_tsvector('francais', word)))[1]
			from (
				select unnest(tsvector_to_array(to_tsvector('mots', plain_text(term)))) from search_synonym
				union select unnest(tsvector_to_array(to_tsvector('mots', plain_text(name_fr || ' ' || coalesce(usual_fr, '')))))
				from zone
			) words (word)
			where length(word) between 3 and 40 and word ~ '^[a-z]+$'
			on conflict (word) do nothing
			""";

	private final JdbcClient jdbc;

	CallIndex(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Makes a published call findable, or its changes. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(CallPublished published) {
		index(published.id().value());
	}

	/** Makes a call that is back online findable again. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(CallRestored restored) {
		index(restored.id().value());
	}

	/** Takes an archived call out of what can be found. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(CallArchived archived) {
		this.jdbc.sql("delete from findable_call where call_id = ?").param(archived.id().value()).update();
	}

	/**
	 * Makes every row again when this program makes them otherwise than the last one did.
	 */
	@EventListener(ApplicationStartedEvent.class)
	@Transactional
	void renew() {
		int recipe = (INDEX + WORDS + STANDING_WORDS).hashCode();
		int outdated = this.jdbc
			.sql("update catalogue_revision set recipe = :recipe where recipe is distinct from :recipe")
			.param("recipe", recipe)
			.update();
		if (outdated > 0) {
			indexEverything();
		}
	}

	/**
	 * Makes every row again. Where the portal owns the table, the index of words is made
	 * anew after the rows, twenty times faster than row by row; readers wait.
	 */
	@Transactional
	public void indexEverything() {
		boolean owner = this.jdbc
			.sql("select pg_has_role(relowner, 'USAGE') from pg_class " + "where oid = 'findable_call'::regclass")
			.query(Boolean.class)
			.single();
		if (!owner) {
			this.jdbc.sql("delete from findable_call").update();
			index(null);
			return;
		}
		String wordsIndex = this.jdbc.sql("select pg_get_indexdef('findable_call_terms'::regclass)")
			.query(String.class)
			.single();
		this.jdbc.sql("drop index findable_call_terms").update();
		this.jdbc.sql("truncate findable_call").update();
		index(null);
		this.jdbc.sql(wordsIndex).update();
	}

	/** Makes the rows of the calls on a theme again, after a change of its names. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void indexTheme(String theme) {
		this.jdbc.sql(INDEX).param("call", null).param("theme", theme).update();
	}

	/** Learns the words of new synonyms, to mend typing mistakes with. */
	@Transactional(propagation = Propagation.MANDATORY)
	void learnStandingWords() {
		this.jdbc.sql(STANDING_WORDS).update();
	}

	private void index(@Nullable UUID call) {
		this.jdbc.sql(INDEX).param("call", call).param("theme", null).update();
		this.jdbc.sql(WORDS).param("call", call).update();
		if (call == null) {
			this.jdbc.sql(STANDING_WORDS).update();
		}
	}

}
