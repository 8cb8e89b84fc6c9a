-- Two signs of an RNA say where it was given: W75…, but W2A… in Corsica, W9N… in New Caledonia, W9P… in Polynesia.
alter table organisation
	drop constraint organisation_rna_check,
	add constraint organisation_rna_check check (rna ~ '^W[0-9][0-9A-Z][0-9]{7}$');
