-- Zones, themes, sustainable development goals, French regions, and the shape of the DAC lists.

-- Filled by V003__zones_from_cldr (first load) and R__zones_from_cldr (each new CLDR); everyday names by R__zones_usuelles.
create table zone (
    code         text primary key check (code ~ '^([A-Z]{2,3}|[0-9]{3})$'),
    kind         text not null check (kind in ('WORLD', 'CONTINENT', 'SUBREGION', 'GROUPING', 'COUNTRY', 'LIST')),
    parent       text references zone check ((parent is null) = (kind = 'WORLD')),
    name_fr      text not null check (name_fr <> ''),
    name_en      text not null check (name_en <> ''),
    usual_fr     text check (usual_fr <> ''),
    cldr_version text,
    retired_on   date
);
create unique index zone_one_world on zone (kind) where kind = 'WORLD';
create index zone_parent on zone (parent);
comment on column zone.usual_fr is 'what people say, where it differs from CLDR; null: as name_fr';
comment on column zone.cldr_version is 'version of CLDR that last confirmed the zone; null: not from CLDR';
comment on column zone.retired_on is 'day on which CLDR was found to have given the zone up; its row stays';

-- Groupings overlap the tree (Latin America, Sub-Saharan Africa): their members are sub-regions.
create table zone_member (
    grouping text not null references zone,
    member   text not null references zone,
    primary key (grouping, member)
);

-- Other names under which a zone is searched.
create table zone_alias (
    zone  text not null references zone,
    alias text not null check (alias <> ''),
    primary key (zone, alias)
);

-- The list in force on a day is the last one that is valid from that day or before. A new list is a new row.
create table dac_list (
    valid_from date primary key,
    source     text not null check (source <> '')
);

create table dac_recipient (
    valid_from date not null references dac_list,
    country    text not null references zone,
    note       text check (note <> ''),
    primary key (valid_from, country)
);

-- A family has no family, a finer theme has one, a cross-cutting theme has none.
create table theme (
    code          text primary key check (code ~ '^[a-z]+(-[a-z]+)*$'),
    family        text references theme,
    name_fr       text not null,
    name_en       text not null,
    short_fr      text not null,
    short_en      text not null,
    position      int not null unique,
    cross_cutting boolean not null default false,
    check (not cross_cutting or family is null)
);

-- Codes of the calls of earlier years that are a family under another name.
create table theme_alias (
    alias text primary key,
    theme text not null references theme
);

insert into theme (code, family, name_fr, name_en, short_fr, short_en, position) values
    ('eau', null, 'Eau et assainissement', 'Water and sanitation', 'Eau', 'Water', 100),
    ('energie', null, 'Énergie', 'Energy', 'Énergie', 'Energy', 200),
    ('agriculture', null, 'Agriculture et alimentation', 'Farming and food', 'Agriculture', 'Farming', 300),
    ('education', null, 'Éducation', 'Education', 'Éducation', 'Education', 400),
    ('education-formation', 'education', 'Éducation et formation', 'Education and training', 'Formation', 'Training', 410),
    ('culture', 'education', 'Culture', 'Culture', 'Culture', 'Culture', 420),
    ('sport', 'education', 'Sport', 'Sport', 'Sport', 'Sport', 430),
    ('jeunesse-mobilite', 'education', 'Jeunesse et mobilité', 'Youth and mobility', 'Jeunesse', 'Youth', 440),
    ('sante', null, 'Santé', 'Health', 'Santé', 'Health', 500),
    ('inclusion-handicap', 'sante', 'Inclusion et handicap', 'Inclusion and disability', 'Handicap', 'Disability', 510),
    ('metiers', null, 'Métiers et revenus', 'Work and income', 'Métiers', 'Work', 600),
    ('economie-emploi', 'metiers', 'Économie et emploi', 'Economy and jobs', 'Emploi', 'Jobs', 610),
    ('numerique', 'metiers', 'Numérique', 'Digital', 'Numérique', 'Digital', 620),
    ('habitat-urbain', 'metiers', 'Habitat et ville', 'Housing and towns', 'Habitat', 'Housing', 630),
    ('environnement', null, 'Environnement et déchets', 'Environment and waste', 'Environnement', 'Environment', 700),
    ('environnement-climat', 'environnement', 'Environnement et climat', 'Environment and climate', 'Climat', 'Climate', 710),
    ('dechets-recyclage', 'environnement', 'Déchets et recyclage', 'Waste and recycling', 'Déchets', 'Waste', 720);

insert into theme (code, name_fr, name_en, short_fr, short_en, position, cross_cutting) values
    ('droits-citoyennete', 'Droits et citoyenneté', 'Rights and citizenship', 'Droits', 'Rights', 810, true),
    ('egalite-femmes-hommes', 'Égalité entre les femmes et les hommes', 'Equality between women and men', 'Égalité', 'Equality', 820, true);

insert into theme_alias (alias, theme) values
    ('eau-assainissement', 'eau'),
    ('agriculture-alimentation', 'agriculture');

-- Goals of the 2030 Agenda (United Nations, resolution 70/1). The colours are for lines and marks: white text fails on them.
create table sdg (
    number   smallint primary key check (number between 1 and 17),
    short_fr text not null,
    title_fr text not null,
    short_en text not null,
    title_en text not null,
    colour   text not null check (colour ~ '^#[0-9A-F]{6}$')
);

insert into sdg (number, colour, short_fr, short_en, title_fr, title_en) values
    (1, '#E5243B', 'Pas de pauvreté', 'No poverty',
        'Éliminer la pauvreté sous toutes ses formes et partout dans le monde',
        'End poverty in all its forms everywhere'),
    (2, '#DDA63A', 'Faim « zéro »', 'Zero hunger',
        'Éliminer la faim, assurer la sécurité alimentaire, améliorer la nutrition et promouvoir l’agriculture durable',
        'End hunger, achieve food security and improved nutrition and promote sustainable agriculture'),
    (3, '#4C9F38', 'Bonne santé et bien-être', 'Good health and well-being',
        'Permettre à tous de vivre en bonne santé et promouvoir le bien-être de tous à tout âge',
        'Ensure healthy lives and promote well-being for all at all ages'),
    (4, '#C5192D', 'Éducation de qualité', 'Quality education',
        'Assurer à tous une éducation équitable, inclusive et de qualité et des possibilités d’apprentissage tout au long de la vie',
        'Ensure inclusive and equitable quality education and promote lifelong learning opportunities for all'),
    (5, '#FF3A21', 'Égalité entre les sexes', 'Gender equality',
        'Parvenir à l’égalité des sexes et autonomiser toutes les femmes et les filles',
        'Achieve gender equality and empower all women and girls'),
    (6, '#26BDE2', 'Eau propre et assainissement', 'Clean water and sanitation',
        'Garantir l’accès de tous à des services d’alimentation en eau et d’assainissement gérés de façon durable',
        'Ensure availability and sustainable management of water and sanitation for all'),
    (7, '#FCC30B', 'Énergie propre et d’un coût abordable', 'Affordable and clean energy',
        'Garantir l’accès de tous à des services énergétiques fiables, durables et modernes, à un coût abordable',
        'Ensure access to affordable, reliable, sustainable and modern energy for all'),
    (8, '#A21942', 'Travail décent et croissance économique', 'Decent work and economic growth',
        'Promouvoir une croissance économique soutenue, partagée et durable, le plein emploi productif et un travail décent pour tous',
        'Promote sustained, inclusive and sustainable economic growth, full and productive employment and decent work for all'),
    (9, '#FD6925', 'Industrie, innovation et infrastructure', 'Industry, innovation and infrastructure',
        'Bâtir une infrastructure résiliente, promouvoir une industrialisation durable qui profite à tous et encourager l’innovation',
        'Build resilient infrastructure, promote inclusive and sustainable industrialization and foster innovation'),
    (10, '#DD1367', 'Inégalités réduites', 'Reduced inequalities',
        'Réduire les inégalités dans les pays et d’un pays à l’autre',
        'Reduce inequality within and among countries'),
    (11, '#FD9D24', 'Villes et communautés durables', 'Sustainable cities and communities',
        'Faire en sorte que les villes et les établissements humains soient ouverts à tous, sûrs, résilients et durables',
        'Make cities and human settlements inclusive, safe, resilient and sustainable'),
    (12, '#BF8B2E', 'Consommation et production responsables', 'Responsible consumption and production',
        'Établir des modes de consommation et de production durables',
        'Ensure sustainable consumption and production patterns'),
    (13, '#3F7E44', 'Lutte contre les changements climatiques', 'Climate action',
        'Prendre d’urgence des mesures pour lutter contre les changements climatiques et leurs répercussions',
        'Take urgent action to combat climate change and its impacts'),
    (14, '#0A97D9', 'Vie aquatique', 'Life below water',
        'Conserver et exploiter de manière durable les océans, les mers et les ressources marines aux fins du développement durable',
        'Conserve and sustainably use the oceans, seas and marine resources for sustainable development'),
    (15, '#56C02B', 'Vie terrestre', 'Life on land',
        'Préserver et restaurer les écosystèmes terrestres, en veillant à les exploiter de façon durable, gérer durablement les forêts, lutter contre la désertification, enrayer et inverser le processus de dégradation des terres et mettre fin à l’appauvrissement de la biodiversité',
        'Protect, restore and promote sustainable use of terrestrial ecosystems, sustainably manage forests, combat desertification, and halt and reverse land degradation and halt biodiversity loss'),
    (16, '#00689D', 'Paix, justice et institutions efficaces', 'Peace, justice and strong institutions',
        'Promouvoir l’avènement de sociétés pacifiques et inclusives aux fins du développement durable, assurer l’accès de tous à la justice et mettre en place, à tous les niveaux, des institutions efficaces, responsables et ouvertes à tous',
        'Promote peaceful and inclusive societies for sustainable development, provide access to justice for all and build effective, accountable and inclusive institutions at all levels'),
    (17, '#19486A', 'Partenariats pour la réalisation des objectifs', 'Partnerships for the goals',
        'Renforcer les moyens de mettre en œuvre le Partenariat mondial pour le développement durable et le revitaliser',
        'Strengthen the means of implementation and revitalize the Global Partnership for Sustainable Development');

-- Official geographic code (INSEE): 13 regions of metropolitan France and 5 overseas.
create table french_region (
    code text primary key check (code ~ '^[0-9]{2}$'),
    name text not null,
    kind text not null check (kind in ('METROPOLITAN', 'OVERSEAS'))
);

insert into french_region (code, name, kind) values
    ('01', 'Guadeloupe', 'OVERSEAS'),
    ('02', 'Martinique', 'OVERSEAS'),
    ('03', 'Guyane', 'OVERSEAS'),
    ('04', 'La Réunion', 'OVERSEAS'),
    ('06', 'Mayotte', 'OVERSEAS'),
    ('11', 'Île-de-France', 'METROPOLITAN'),
    ('24', 'Centre-Val de Loire', 'METROPOLITAN'),
    ('27', 'Bourgogne-Franche-Comté', 'METROPOLITAN'),
    ('28', 'Normandie', 'METROPOLITAN'),
    ('32', 'Hauts-de-France', 'METROPOLITAN'),
    ('44', 'Grand Est', 'METROPOLITAN'),
    ('52', 'Pays de la Loire', 'METROPOLITAN'),
    ('53', 'Bretagne', 'METROPOLITAN'),
    ('75', 'Nouvelle-Aquitaine', 'METROPOLITAN'),
    ('76', 'Occitanie', 'METROPOLITAN'),
    ('84', 'Auvergne-Rhône-Alpes', 'METROPOLITAN'),
    ('93', 'Provence-Alpes-Côte d’Azur', 'METROPOLITAN'),
    ('94', 'Corse', 'METROPOLITAN');
