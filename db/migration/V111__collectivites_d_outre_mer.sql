-- Overseas collectivities are in France and in no region; their official geographic codes have three digits.
alter table french_region
	drop constraint french_region_code_check,
	drop constraint french_region_kind_check,
	add constraint french_region_kind_check check (kind in ('METROPOLITAN', 'OVERSEAS', 'COLLECTIVITY')),
	add constraint french_region_code_check check (code ~ '^[0-9]{2}$' and kind <> 'COLLECTIVITY'
		or code ~ '^9[78][0-9]$' and kind = 'COLLECTIVITY');

insert into french_region (code, name, kind) values
	('975', 'Saint-Pierre-et-Miquelon', 'COLLECTIVITY'),
	('977', 'Saint-Barthélemy', 'COLLECTIVITY'),
	('978', 'Saint-Martin', 'COLLECTIVITY'),
	('986', 'Wallis-et-Futuna', 'COLLECTIVITY'),
	('987', 'Polynésie française', 'COLLECTIVITY'),
	('988', 'Nouvelle-Calédonie', 'COLLECTIVITY');

-- New Caledonia and Polynesia number their organisations themselves: RIDET, TAHITI.
alter table organisation
	add column local_number text check (local_number ~ '^([0-9]{7}([0-9]{3})?|[0-9A-Z][0-9]{5}([0-9]{3})?)$'),
	add constraint organisation_local_number_of_its_place check (
		local_number is null or region is not distinct from (case when length(local_number) in (7, 10) then '988' else '987' end));
