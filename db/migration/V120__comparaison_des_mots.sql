-- One comparison of words. The class PlainText says the same, and a test compares them. Only functions of the server
-- itself, so that an index may be made of them and a dump restored whatever the path of search.
create function folded_text(text) returns text language sql immutable strict parallel safe return
	translate(replace(replace(replace(replace(regexp_replace(
		lower(normalize(translate($1, E'´`’‘ʼ′\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff', ''''''''''''''), nfkd)
			collate pg_catalog.pg_c_utf8),
		'[\u0300-\u036f]+', '', 'g'), 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'), 'þ', 'th'), 'øđðłı', 'oddli');

-- Inclusive forms and initials are one word, "ODD 6" too; then the words, a space between each.
create function plain_text(text) returns text language sql immutable strict parallel safe return
	btrim(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(folded_text($1),
		'([[:alpha:]]{2,})(?:[·•‧∙⋅(](?:e|ne|le|te|re|ere|se|ve|fe|rice|trice|euse|esse)?[·•‧∙⋅)]*s|[./-](?:e|ne|ere|rice|trice|euse)[./-]?s)\)?(?![[:alnum:]])',
			'\1s', 'g'),
		'([[:alpha:]]{2,})(?:[·•‧∙⋅(](?:e|ne|le|te|re|ere|se|ve|fe|rice|trice|euse|esse)|[./-](?:e|ne|ere|rice|trice|euse))\)?(?![[:alnum:]])',
			'\1', 'g'),
		'(?<![[:alnum:]])([a-z])\.(?=[a-z](?![[:alnum:]]))', '\1', 'g'),
		'(?<![[:alnum:]])(?:odd|sdg)s?[.]? *(?:n *[°o]? *)?([0-9]{1,2})(?![[:alnum:]])', 'odd\1', 'g'),
		'[^[:alnum:]]+', ' ', 'g'));

-- The words that signs link, without these signs: agroecologie for "agro-écologie".
create function linked_words(text, signs text) returns text language sql immutable strict parallel safe as $$
	select coalesce(string_agg(regexp_replace(linked[1], '[^[:alnum:]]', '', 'g'), ' '), '')
	from regexp_matches(folded_text($1), '[[:alnum:]]+(?:' || signs || '[[:alnum:]]+)+', 'g') as linked
$$;

-- A text to look in, and what it must be like for each word that is typed, in any order: searched_text(x) like all (patterns(y)).
create function searched_text(text) returns text language sql immutable strict parallel safe as $$
	select plain_text($1) || ' ' || linked_words($1, '[^[:alnum:][:space:]]')
$$;
create function patterns(typed text) returns text[] language sql immutable parallel safe as $$
	select coalesce(array_agg('%' || word || '%' order by length(word) desc), '{}')
	from regexp_split_to_table(plain_text(typed), ' ') as word where word <> ''
$$;

-- What the search of calls is made of.
create function searched_terms(text) returns tsvector language sql stable strict parallel safe as $$
	select to_tsvector('francais', plain_text($1)) || to_tsvector('francais', linked_words($1, '[-/·•‧∙⋅]'))
$$;
