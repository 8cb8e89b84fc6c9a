-- The planner does not know that terms are kept out of line, and would rather read every row than the index of words:
-- these functions are planned without that choice. Rows are kept narrow so that those found lie on few pages.
alter table findable_call set (toast_tuple_target = 256);
-- All rows are made again at the next start.
update catalogue_revision set recipe = null;

create function calls_with_words(words tsquery) returns setof integer
	language sql stable rows 2000
	set enable_seqscan = off
	as $$ select no from findable_call where terms @@ words $$;

-- The same, the best match first.
create function calls_with_words_by_relevance(words tsquery) returns setof integer
	language sql stable rows 2000
	set enable_seqscan = off
	as $$
		select no from findable_call where terms @@ words
		order by ts_rank('{0.05, 0.2, 0.5, 1}', terms, words) desc, ends_at desc nulls first, no
	$$;

-- From what is looked for to the words that texts have, to mark them.
create index catalogue_word_lexeme on catalogue_word (lexeme);
