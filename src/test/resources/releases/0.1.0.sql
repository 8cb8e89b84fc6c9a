-- migration: 014
insert into organisation (id, kind, name, slug) values
	('0197a000-0000-7000-8000-000000000001', 'FUNDER', 'Fondation de l’exemple', 'fondation-de-l-exemple');
insert into call (id, slug, source, reference, title, summary, body, state, hosting, opens_at, closes_at, min_amount, max_amount) values
	('0197a000-0000-7000-8000-0000000000aa', 'un-puits', 'exemple', '1', 'Un puits', 'Un puits par village', '', 'PUBLISHED', 'HERE',
	'2026-01-31T23:00Z', '2026-03-31T22:00Z', 5000, 20000);
insert into funding_line (id, call_id, position, funder_id, rules) values
	('0197a000-0000-7000-8000-0000000000bb', '0197a000-0000-7000-8000-0000000000aa', 0, '0197a000-0000-7000-8000-000000000001',
	'[{"type": "LEGAL_FORM", "forms": ["LAW_1901"]}]');
insert into call_zone (call_id, zone) values ('0197a000-0000-7000-8000-0000000000aa', 'TG');
insert into call_theme (call_id, theme) values ('0197a000-0000-7000-8000-0000000000aa', 'eau');
insert into call_version (call_id, number, published_at, content) values
	('0197a000-0000-7000-8000-0000000000aa', 1, '2026-01-31T23:00Z', '{"title": "Un puits", "summary": "Un puits par village",
	"hosting": "HERE", "calendar": {"opensAt": "2026-01-31T23:00:00Z", "closesAt": "2026-03-31T22:00:00Z"},
	"amounts": {"min": 5000, "max": 20000}, "zones": ["TG"], "themes": ["eau"], "allThemes": false, "sdgs": [6],
	"applicants": ["ASSOCIATION"], "lines": [{"funderId": "0197a000-0000-7000-8000-000000000001",
	"funder": "Fondation de l’exemple", "funderSlug": "fondation-de-l-exemple", "rules": [
	{"type": "LEGAL_FORM", "forms": ["LAW_1901", "LAW_1908"]}, {"type": "SEAT_IN_FRANCE"},
	{"type": "SEAT_IN_REGION", "regions": ["84"]}, {"type": "MINIMUM_AGE", "months": 24},
	{"type": "MAXIMUM_RESOURCES", "amount": 200000}, {"type": "MINIMUM_RESOURCES", "amount": 1000},
	{"type": "MINIMUM_OWN_FUNDS", "percent": 25}, {"type": "MAXIMUM_IN_KIND", "percent": 25},
	{"type": "PROJECT_DURATION", "minMonths": 12, "maxMonths": 36}, {"type": "MAXIMUM_PROJECT_BUDGET", "amount": 75000},
	{"type": "DAC_COUNTRY", "excluded": ["ML"]}, {"type": "LOCAL_PARTNER", "signedAgreement": true},
	{"type": "ONE_APPLICATION_PER_SESSION"}, {"type": "NO_OVERDUE_REPORT"}, {"type": "ACTIVITIES_TO_COME"},
	{"type": "NOT_BY_NATURE", "natures": ["EMERGENCY", "FILM"]},
	{"type": "HIGHER_CEILING", "amount": 20000, "minimumResources": 50000}]}]}');
insert into findable_call (no, call_id, slug, title, summary, funders, funder_slugs, hosted_here, published_at, opens_at, closes_at,
	ends_at, zones, excluded_zones, themes, all_themes, sdgs, applicants, line_min, line_max, body, terms)
select no, id, slug, title, summary, '{Fondation de l’exemple}', '{fondation-de-l-exemple}', true, opens_at, opens_at, closes_at,
	closes_at, '{TG}', '{}', '{eau}', false, '{6}', '{ASSOCIATION}', '{5000}', '{20000}', '', to_tsvector('francais', title)
from call;
