-- What meets a word that is looked for: the word, or one that it makes with its neighbours. A word that every text has is
-- met by all, whatever it makes.
create function met_by(word tsquery, joined tsquery) returns tsquery language sql immutable parallel safe return
	case when numnode(word) = 0 then word else word || joined end;

-- The same words as plain_text, folded once: a long text costs half as much. Signs that no word is made of are the parser's.
create or replace function searched_terms(text) returns tsvector language plpgsql stable strict parallel safe as $$
declare
	folded text := folded_text($1);
	words text := regexp_replace(regexp_replace(regexp_replace(regexp_replace(folded,
		'([[:alpha:]]{2,})(?:[·•‧∙⋅(](?:e|ne|le|te|re|ere|se|ve|fe|rice|trice|euse|esse)?[·•‧∙⋅)]*s|[./-](?:e|ne|ere|rice|trice|euse)[./-]?s)\)?(?![[:alnum:]])',
			'\1s', 'g'),
		'([[:alpha:]]{2,})(?:[·•‧∙⋅(](?:e|ne|le|te|re|ere|se|ve|fe|rice|trice|euse|esse)|[./-](?:e|ne|ere|rice|trice|euse))\)?(?![[:alnum:]])',
			'\1', 'g'),
		'(?<![[:alnum:]])([a-z])\.(?=[a-z](?![[:alnum:]]))', '\1', 'g'),
		'(?<![[:alnum:]])(?:odd|sdg)s?[.]? *(?:n *[°o]? *)?([0-9]{1,2})(?![[:alnum:]])', 'odd\1', 'g');
	linked text := (select string_agg(regexp_replace(l[1], '[^[:alnum:]]', '', 'g'), ' ')
		from regexp_matches(folded, '[[:alnum:]]+(?:[-/·•‧∙⋅][[:alnum:]]+)+', 'g') as l);
begin
	return to_tsvector('francais', translate(words, '/-·•‧∙⋅.@_:+''', '             '))
		|| to_tsvector('francais', coalesce(linked, ''));
end $$;
