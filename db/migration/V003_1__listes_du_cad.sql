-- Lists of the recipients of official development assistance, as kept by the OECD's Development Assistance Committee.
-- The past is never rewritten: a new list is a new migration with a new valid_from. See docs/decisions/0003.

insert into zone (code, kind, parent, name_fr, name_en)
values ('CAD', 'LIST', '001', 'Pays de la liste du CAD', 'DAC list countries');

insert into dac_list (valid_from, source) values
    ('2018-01-01', 'OCDE, liste des bénéficiaires d’APD, apports de 2018, 2019 et 2020 ; sortis à cette date : Chili, Seychelles, Uruguay. Recomposée à partir de la liste d’octobre 2024 et des sorties datées depuis.'),
    ('2020-01-01', 'OCDE, liste de 2018 révisée ; sorties : Îles Cook, au 1er janvier 2020. Recomposée comme la précédente.'),
    ('2022-01-01', 'OCDE, liste pour les apports de 2022 et 2023 ; sorties : Antigua-et-Barbuda, au 1er janvier 2022. Palaos, dont la sortie était envisagée, y est resté. Recomposée comme la précédente.'),
    ('2024-01-01', 'OCDE, liste pour les apports de 2024 et 2025 : 141 pays et territoires, relevés en octobre 2024 ; aucune sortie.'),
    ('2026-01-01', 'OCDE, examen triennal de 2023 : sortie de Nauru décidée, avec effet au 1er janvier 2026. La décision d’octobre 2025 sur Montserrat n’a pas pu être vérifiée : Montserrat reste ici, à contrôler sur le site de l’OCDE.');

insert into dac_recipient (valid_from, country)
select date '2018-01-01', unnest(string_to_array(
    -- Europe
    'AL BA BY MD ME MK RS TR UA XK '
    -- North of the Sahara
    'DZ EG LY MA TN '
    -- South of the Sahara
    'AO BF BI BJ BW CD CF CG CI CM CV DJ ER ET GA GH GM GN GQ GW KE KM LR LS MG ML MR MU MW MZ NA NE NG RW SD SH SL SN '
    'SO SS ST SZ TD TG TZ UG ZA ZM ZW '
    -- Caribbean and Central America
    'AG BZ CR CU DM DO GD GT HN HT JM LC MS MX NI PA SV VC '
    -- South America
    'AR BO BR CO EC GY PE PY SR VE '
    -- Middle East
    'IQ IR JO LB PS SY YE '
    -- South and Central Asia, Caucasus
    'AF AM AZ BD BT GE IN KG KZ LK MM MV NP PK TJ TM UZ '
    -- Far East
    'CN ID KH KP LA MN MY PH TH TL VN '
    -- Oceania
    'CK FJ FM KI MH NR NU PG PW SB TK TO TV VU WF WS', ' '));

insert into dac_recipient (valid_from, country)
select date '2020-01-01', country from dac_recipient where valid_from = '2018-01-01' and country <> 'CK';

insert into dac_recipient (valid_from, country)
select date '2022-01-01', country from dac_recipient where valid_from = '2020-01-01' and country <> 'AG';

insert into dac_recipient (valid_from, country)
select date '2024-01-01', country from dac_recipient where valid_from = '2022-01-01';

insert into dac_recipient (valid_from, country)
select date '2026-01-01', country from dac_recipient where valid_from = '2024-01-01' and country <> 'NR';

update dac_recipient set note = 'Sortie le 1er janvier 2020.' where country = 'CK' and valid_from = '2018-01-01';
update dac_recipient set note = 'Sortie le 1er janvier 2022.' where country = 'AG' and valid_from = '2020-01-01';
update dac_recipient set note = 'Sortie décidée en 2023, effective le 1er janvier 2026.' where country = 'NR' and valid_from = '2024-01-01';
update dac_recipient set note = 'Maintien à vérifier : décision attendue du CAD en octobre 2025.' where country = 'MS' and valid_from = '2026-01-01';
update dac_recipient set note = 'Revenu élevé en 2022 : sortie à l’examen de 2026 si cela dure.' where country in ('GY', 'PA') and valid_from >= '2024-01-01';
