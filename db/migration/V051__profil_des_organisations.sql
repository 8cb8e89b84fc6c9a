-- The profile of an organisation. A number that staff refused is free for another; one that is declared or verified is not.
alter table organisation
	add column short_name text check (length(btrim(short_name)) between 1 and 80),
	add column law text check (law in ('LAW_1901', 'ALSACE_MOSELLE_1908')),
	add column rna text check (rna ~ '^W[0-9]{9}$'),
	add column rna_state text check (rna_state in ('DECLARED', 'VERIFIED', 'REFUSED')),
	add column rna_reason text check (length(btrim(rna_reason)) between 1 and 1000),
	add column rna_checked_by uuid,
	add column rna_checked_at timestamptz,
	add column tribunal text check (length(btrim(tribunal)) between 1 and 200),
	add column siren text check (siren ~ '^[0-9]{9}$'),
	add column siret text check (siret ~ '^[0-9]{14}$'),
	add column siren_state text check (siren_state in ('DECLARED', 'VERIFIED', 'REFUSED')),
	add column siren_reason text check (length(btrim(siren_reason)) between 1 and 1000),
	add column siren_checked_by uuid,
	add column siren_checked_at timestamptz,
	add column published_on date check (published_on between '1901-07-01' and '2200-01-01'),
	add column region text references french_region,
	add column street text check (length(btrim(street)) between 1 and 200),
	add column postcode text check (postcode ~ '^[0-9]{5}$'),
	add column town text check (length(btrim(town)) between 1 and 100),
	add column site text check (site ~ '^https?://' and length(site) <= 500),
	add column purpose text check (length(btrim(purpose)) between 1 and 4000),
	add column employees integer check (employees between 0 and 1000000),
	add column volunteers integer check (volunteers between 0 and 1000000),
	add column registered_at timestamptz,
	add constraint organisation_law_of_associations check (law is null or kind = 'ASSOCIATION'),
	add constraint organisation_no_rna_in_alsace_moselle check (rna is null or law = 'LAW_1901'),
	add constraint organisation_tribunal_of_alsace_moselle check (tribunal is null or law = 'ALSACE_MOSELLE_1908'),
	add constraint organisation_siret_of_siren check (siret is null or left(siret, 9) = siren),
	add constraint organisation_rna_has_a_state check ((rna is null) = (rna_state is null)),
	add constraint organisation_siren_has_a_state check ((siren is null) = (siren_state is null)),
	add constraint organisation_rna_check_is_whole check (
		(rna_state is null or rna_state = 'DECLARED') = (rna_checked_at is null)
		and (rna_checked_at is null) = (rna_checked_by is null)
		and (rna_state is not distinct from 'REFUSED') = (rna_reason is not null)),
	add constraint organisation_siren_check_is_whole check (
		(siren_state is null or siren_state = 'DECLARED') = (siren_checked_at is null)
		and (siren_checked_at is null) = (siren_checked_by is null)
		and (siren_state is not distinct from 'REFUSED') = (siren_reason is not null));
create unique index organisation_rna on organisation (rna) where rna_state <> 'REFUSED';
create unique index organisation_siren on organisation (kind, siren) where siren_state <> 'REFUSED';
create index organisation_region on organisation (region);

-- Each page of the profile has a version of its own: two people who write two pages never meet.
create table organisation_section (
	organisation_id uuid not null references organisation on delete cascade,
	section text not null
		check (section in ('IDENTITY', 'SEAT', 'ACTIVITY', 'RESOURCES', 'BOARD', 'PROJECTS', 'BANK')),
	version integer not null check (version > 0),
	changed_at timestamptz not null,
	changed_by uuid not null,
	primary key (organisation_id, section)
);

-- All income of a year, in whole euros.
create table organisation_resources (
	organisation_id uuid not null references organisation on delete cascade,
	year smallint not null check (year between 1990 and 2200),
	amount integer not null check (amount >= 0),
	primary key (organisation_id, year)
);
create table board_member (
	organisation_id uuid not null references organisation on delete cascade,
	position smallint not null check (position >= 0),
	name text not null check (length(btrim(name)) between 1 and 120),
	function text not null check (length(btrim(function)) between 1 and 80),
	primary key (organisation_id, position)
);
create table earlier_project (
	organisation_id uuid not null references organisation on delete cascade,
	position smallint not null check (position >= 0),
	title text not null check (length(btrim(title)) between 1 and 200),
	country text not null references zone,
	year smallint not null check (year between 1950 and 2200),
	amount integer not null check (amount >= 0),
	funder text check (length(btrim(funder)) between 1 and 200),
	primary key (organisation_id, position)
);

-- iban is encrypted; what is shown to members is iban_start and iban_end.
create table bank_account (
	organisation_id uuid primary key references organisation on delete cascade,
	holder text not null check (length(btrim(holder)) between 1 and 140),
	iban bytea not null,
	iban_start text not null check (iban_start ~ '^[A-Z]{2}[0-9]{2}$'),
	iban_end text not null check (iban_end ~ '^[A-Z0-9]{4}$'),
	bic text check (bic ~ '^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$')
);

-- What an association files once for all its dossiers. stale_after: months after the date of the document.
create table lasting_document_kind (
	kind text primary key,
	position smallint not null unique,
	required boolean not null,
	stale_after smallint check (stale_after > 0)
);
insert into lasting_document_kind values
	('STATUTES', 0, true, null),
	('DECLARATION', 1, true, null),
	('BOARD_LIST', 2, true, 12),
	('ACCOUNTS', 3, true, 18),
	('BANK_DETAILS', 4, true, null),
	('ACTIVITY_REPORT', 5, false, 18);

-- The present document of a kind has no replaced_at; dossiers keep those they were filed with. document_id: see documents.
create table lasting_document (
	id uuid primary key,
	organisation_id uuid not null references organisation on delete cascade,
	kind text not null references lasting_document_kind,
	document_id uuid not null unique,
	dated_on date not null,
	filed_at timestamptz not null,
	filed_by uuid not null,
	replaced_at timestamptz
);
create unique index lasting_document_present on lasting_document (organisation_id, kind) where replaced_at is null;
create index lasting_document_organisation on lasting_document (organisation_id);
