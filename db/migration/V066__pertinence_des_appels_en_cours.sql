-- The order of relevance costs as much as there are calls to put in order: those that are over are left out where nobody
-- asks for them.
create function calls_with_words_by_relevance(words tsquery, since timestamptz) returns setof integer
	language sql stable rows 2000
	set enable_seqscan = off
	as $$
		select no from findable_call where terms @@ words and (ends_at > since or ends_at is null)
		order by ts_rank('{0.05, 0.2, 0.5, 1}', terms, words) desc, ends_at desc nulls first, no
	$$;
