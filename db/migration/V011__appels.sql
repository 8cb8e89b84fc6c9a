-- Calls for projects. Constraints repeat the invariants of the aggregate.
create table call (
	id uuid primary key,
	no integer generated always as identity unique,
	slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
	source text check (length(source) <= 120),
	reference text check (length(reference) <= 120),
	series text check (length(series) <= 120),
	title text not null check (length(btrim(title)) between 1 and 200),
	summary text not null default '' check (length(summary) <= 1000),
	body text not null default '' check (length(body) <= 50000),
	state text not null check (state in ('DRAFT', 'PUBLISHED', 'ARCHIVED')),
	hosting text not null check (hosting in ('HERE', 'ELSEWHERE')),
	page text check (page ~ '^https?://' and length(page) <= 2000),
	opens_at timestamptz,
	closes_at timestamptz,
	edition_year smallint check (edition_year between 1990 and 2200),
	all_themes boolean not null default false,
	min_amount integer check (min_amount >= 0),
	max_amount integer check (max_amount >= 0),
	max_share smallint check (max_share between 1 and 100),
	max_project_budget integer check (max_project_budget > 0),
	min_months smallint check (min_months between 1 and 240),
	max_months smallint check (max_months between 1 and 240),
	who_can_apply text not null default '',
	contact_organisation text,
	version integer not null default 0,
	check (opens_at is null or closes_at is null or opens_at < closes_at),
	check (min_amount is null or max_amount is null or min_amount <= max_amount),
	check (min_months is null or max_months is null or min_months <= max_months),
	check (closes_at is null or closes_at = date_trunc('minute', closes_at)),
	check ((source is null) = (reference is null)),
	unique (source, reference)
);
create index call_series on call (series) where series is not null;

-- An address that a call once had leads to the call for ever.
create table call_former_slug (
	slug text primary key,
	call_id uuid not null references call on delete cascade
);
create index call_former_slug_call on call_former_slug (call_id);

-- One funder's part of a call. rules: see the Rule types.
create table funding_line (
	id uuid primary key,
	call_id uuid not null references call on delete cascade,
	position smallint not null check (position >= 0),
	funder_id uuid not null references organisation,
	title text,
	envelope integer check (envelope > 0),
	min_amount integer check (min_amount >= 0),
	max_amount integer check (max_amount >= 0),
	max_share smallint check (max_share between 1 and 100),
	rules jsonb not null default '[]' check (jsonb_typeof(rules) = 'array'),
	check (min_amount is null or max_amount is null or min_amount <= max_amount),
	unique (call_id, position) deferrable initially deferred
);
create index funding_line_funder on funding_line (funder_id);

create table call_zone (
	call_id uuid not null references call on delete cascade,
	zone text not null references zone,
	excluded boolean not null default false,
	primary key (call_id, zone)
);
create table call_theme (
	call_id uuid not null references call on delete cascade,
	theme text not null references theme,
	primary key (call_id, theme)
);
create table call_sdg (
	call_id uuid not null references call on delete cascade,
	sdg smallint not null references sdg,
	primary key (call_id, sdg)
);
create table call_applicant (
	call_id uuid not null references call on delete cascade,
	kind text not null check (kind in ('ASSOCIATION', 'DIASPORA', 'LOCAL_AUTHORITY', 'LOCAL_CSO', 'SOCIAL_ENTERPRISE',
		'SCHOOL_OR_UNIVERSITY', 'YOUTH_GROUP')),
	primary key (call_id, kind)
);
-- Sentences in order: what is funded, what is not, and conditions that are not (yet) rules.
create table call_sentence (
	call_id uuid not null references call on delete cascade,
	kind text not null check (kind in ('FUNDED', 'NOT_FUNDED', 'CONDITION')),
	position smallint not null,
	text text not null check (length(btrim(text)) between 1 and 1000),
	primary key (call_id, kind, position)
);
create table call_milestone (
	call_id uuid not null references call on delete cascade,
	position smallint not null,
	label text not null check (length(btrim(label)) between 1 and 200),
	on_day date not null,
	at timestamptz,
	primary key (call_id, position)
);
-- A document asked of the applicant; model: the stored blank model, when there is one.
create table stored_file (
	id uuid primary key,
	name text not null check (length(name) between 1 and 200),
	media_type text not null,
	size integer not null check (size between 1 and 20971520),
	sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
	content bytea not null,
	check (octet_length(content) = size)
);
create unique index stored_file_content on stored_file (sha256, name);
create table call_document (
	call_id uuid not null references call on delete cascade,
	position smallint not null,
	name text not null check (length(btrim(name)) between 1 and 200),
	detail text,
	required boolean not null,
	format text,
	model uuid references stored_file,
	primary key (call_id, position)
);
create index call_document_model on call_document (model);
create table call_criterion (
	call_id uuid not null references call on delete cascade,
	position smallint not null,
	name text not null check (length(btrim(name)) between 1 and 200),
	guidance text,
	weight smallint not null check (weight between 1 and 100),
	primary key (call_id, position)
);
create table call_contact (
	call_id uuid not null references call on delete cascade,
	position smallint not null,
	name text not null check (length(btrim(name)) between 1 and 200),
	role text,
	email text,
	phone text,
	primary key (call_id, position)
);
create table call_partner (
	call_id uuid not null references call on delete cascade,
	position smallint not null,
	name text not null check (length(btrim(name)) between 1 and 200),
	primary key (call_id, position)
);

-- What the public reads: one row a publication, never changed. content: the CallContent record.
create table call_version (
	call_id uuid not null references call on delete cascade,
	number integer not null check (number > 0),
	published_at timestamptz not null,
	note text,
	content jsonb not null,
	primary key (call_id, number)
);
create function refuse_change() returns trigger language plpgsql as $$
begin
	raise exception 'rows of % are never changed', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger call_version_is_final before update on call_version for each row execute function refuse_change();
