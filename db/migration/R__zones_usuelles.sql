-- Names that people say, where they differ from CLDR's, and other names under which a zone is searched.
-- Runs after R__zones_from_cldr (repeatable migrations run by description) and may be edited freely.

update zone set usual_fr = null where usual_fr is not null;

update zone set usual_fr = usual.name
from (values
    ('003', 'Amérique du Nord, Amérique centrale et Caraïbes'),
    ('011', 'Afrique de l’Ouest'),
    ('014', 'Afrique de l’Est'),
    ('015', 'Afrique du Nord'),
    ('021', 'Amérique du Nord'),
    ('057', 'Région de la Micronésie'),
    ('145', 'Proche et Moyen-Orient'),
    ('419', 'Amérique latine et Caraïbes'),
    ('BA', 'Bosnie-Herzégovine'),
    ('CD', 'RDC (Congo-Kinshasa)'),
    ('CF', 'Centrafrique'),
    ('HK', 'Hong Kong'),
    ('MM', 'Birmanie (Myanmar)'),
    ('MO', 'Macao'),
    ('PS', 'Palestine'),
    ('VA', 'Vatican')
) as usual (code, name)
where zone.code = usual.code and zone.name_fr <> usual.name;

delete from zone_alias;

insert into zone_alias (zone, alias) values
    ('001', 'international'),
    ('002', 'continent africain'),
    ('011', 'Sahel'),
    ('014', 'Corne de l’Afrique'),
    ('015', 'Maghreb'),
    ('017', 'Afrique équatoriale'),
    ('019', 'Amérique'),
    ('029', 'Antilles'),
    ('030', 'Extrême-Orient'),
    ('034', 'sous-continent indien'),
    ('035', 'ASEAN'),
    ('145', 'Moyen-Orient'),
    ('145', 'Proche-Orient'),
    ('145', 'Levant'),
    ('150', 'continent européen'),
    ('202', 'Afrique au sud du Sahara'),
    ('419', 'Amérique du Sud et centrale'),
    ('CAD', 'bénéficiaires de l’aide publique au développement'),
    ('CAD', 'pays en développement'),
    ('CD', 'République démocratique du Congo'),
    ('CD', 'RD Congo'),
    ('CF', 'RCA'),
    ('CG', 'République du Congo'),
    ('CV', 'Cabo Verde'),
    ('CZ', 'République tchèque'),
    ('FM', 'États fédérés de Micronésie'),
    ('GB', 'Grande-Bretagne'),
    ('GN', 'Guinée Conakry'),
    ('KP', 'République populaire démocratique de Corée'),
    ('KR', 'République de Corée'),
    ('LA', 'République démocratique populaire lao'),
    ('MD', 'République de Moldova'),
    ('NL', 'Hollande'),
    ('PS', 'Cisjordanie et bande de Gaza'),
    ('PS', 'Territoires palestiniens'),
    ('PS', 'Gaza'),
    ('SV', 'Le Salvador'),
    ('SY', 'République arabe syrienne'),
    ('SZ', 'Swaziland'),
    ('TL', 'Timor-Leste'),
    ('TR', 'Türkiye'),
    ('TZ', 'Zanzibar'),
    ('US', 'USA'),
    ('VN', 'Viet Nam');
