-- The common evaluation grid. A version is never changed: a new one is added beside it.
create table evaluation_grid (
	version integer primary key check (version > 0),
	valid_from date not null unique
);
create table evaluation_criterion (
	version integer not null references evaluation_grid,
	position smallint not null,
	code text not null check (code ~ '^[a-z]+(-[a-z]+)*$'),
	name_fr text not null check (length(btrim(name_fr)) between 1 and 200),
	name_en text not null check (length(btrim(name_en)) between 1 and 200),
	guidance_fr text not null check (length(guidance_fr) <= 500),
	guidance_en text not null check (length(guidance_en) <= 500),
	weight smallint not null check (weight between 1 and 100),
	primary key (version, code),
	unique (version, position)
);
create table evaluation_level (
	version integer not null references evaluation_grid,
	score smallint not null check (score between 0 and 4),
	name_fr text not null,
	name_en text not null,
	primary key (version, score)
);
comment on column evaluation_criterion.weight is 'what a call begins with; those of a version add up to 100';

insert into evaluation_grid values (1, '2026-01-01');
insert into evaluation_level values
	(1, 0, 'absent', 'absent'), (1, 1, 'faible', 'weak'), (1, 2, 'moyen', 'fair'), (1, 3, 'bon', 'good'),
	(1, 4, 'très bon', 'very good');
insert into evaluation_criterion values
	(1, 1, 'pertinence', 'Pertinence et besoin', 'Relevance and need',
		'Le besoin est décrit avec les personnes concernées. Le projet y répond.',
		'The need is described with the people concerned. The project meets it.', 15),
	(1, 2, 'partenariat', 'Partenariat et co-construction', 'Partnership and co-construction',
		'Le partenaire local a pris part aux choix. Les rôles de chacun sont écrits.',
		'The local partner took part in the choices. Everyone’s role is written down.', 15),
	(1, 3, 'activites', 'Cohérence des activités', 'Coherence of activities',
		'Chaque activité sert un objectif. Les résultats attendus se mesurent.',
		'Each activity serves an objective. Expected results can be measured.', 10),
	(1, 4, 'faisabilite', 'Faisabilité et calendrier', 'Feasibility and calendar',
		'Les moyens et les dates sont réalistes. Les risques sont prévus.',
		'Means and dates are realistic. Risks are foreseen.', 10),
	(1, 5, 'budget', 'Budget', 'Budget',
		'Les prix sont justifiés. Les recettes sont sûres ou probables.',
		'Prices are justified. Incomes are certain or likely.', 15),
	(1, 6, 'perennite', 'Pérennité', 'Sustainability',
		'Ce qui est fait dure après l’aide : argent, entretien, savoir-faire.',
		'What is done lasts after the grant: money, upkeep, skills.', 10),
	(1, 7, 'impact', 'Effets, genre et inclusion', 'Impact, gender and inclusion',
		'Les femmes et les personnes les plus fragiles y gagnent aussi.',
		'Women and the most vulnerable people gain from it too.', 10),
	(1, 8, 'environnement', 'Environnement', 'Environment',
		'Le projet ménage l’eau, les sols, l’énergie, et prévoit ses déchets.',
		'The project spares water, soil and energy, and plans for its waste.', 5),
	(1, 9, 'capacite', 'Capacité de l’association', 'Capacity of the association',
		'L’association a l’expérience et les personnes qu’il faut.',
		'The association has the experience and the people it takes.', 5),
	(1, 10, 'suivi', 'Suivi et évaluation', 'Monitoring and evaluation',
		'Le projet dit ce qui sera mesuré, quand et par qui.',
		'The project says what is measured, when and by whom.', 5);

create trigger evaluation_grid_stays before update on evaluation_grid for each row execute function refuse_change();
create trigger evaluation_criterion_stays before update on evaluation_criterion for each row execute function refuse_change();
create trigger evaluation_level_stays before update on evaluation_level for each row execute function refuse_change();
