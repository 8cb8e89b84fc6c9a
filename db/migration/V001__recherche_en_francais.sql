-- Extensions (all marked trusted: the owner of the database may create them) and the French text configuration.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- PostgreSQL's French stop words keep some plurals and, without their accents, some more; hence a list of our own
-- would need a file on the server. The configuration takes accents off before stemming instead, and the few plurals
-- left ("les", "des"…) are taken off by the query reader.
create text search configuration francais (copy = french);
alter text search configuration francais
	alter mapping for hword, hword_part, word, asciiword, asciihword, hword_asciipart
	with unaccent, french_stem;

-- The words of a text without accents or stemming, to mend typing mistakes.
create text search configuration mots (copy = simple);
alter text search configuration mots
	alter mapping for hword, hword_part, word, asciiword, asciihword, hword_asciipart
	with unaccent, simple;
