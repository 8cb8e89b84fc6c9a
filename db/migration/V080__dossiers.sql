-- Dossiers: drafts written field by field, filed as a whole, and never lost. See decision 14.
create table holder_project (
	id uuid primary key,
	organisation_id uuid not null references organisation,
	title text not null check (length(btrim(title)) between 1 and 150),
	slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
	created_at timestamptz not null,
	created_by uuid not null references person,
	unique (organisation_id, slug),
	unique (id, organisation_id)
);
comment on table holder_project is 'what an association presents, to one call or to several';

-- The last rank given in a year and a session: P spring, A autumn, S standing.
create table application_rank (
	year smallint not null check (year between 2020 and 2200),
	session text not null check (session in ('P', 'A', 'S')),
	last integer not null check (last > 0),
	primary key (year, session)
);

create table application (
	id uuid primary key,
	number text not null unique check (number ~ '^[0-9]{4}-[PAS]-[0-9]{4,}$'),
	call_id uuid not null,
	call_version integer not null,
	organisation_id uuid not null references organisation,
	project_id uuid not null,
	state text not null default 'DRAFT' check (state in ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'ADMISSIBLE',
		'INADMISSIBLE', 'IN_ASSESSMENT', 'ASSESSED', 'DECIDED', 'WITHDRAWN')),
	revision integer not null default 0 check (revision >= 0),
	created_at timestamptz not null,
	created_by uuid not null references person,
	changed_at timestamptz not null,
	changed_by uuid not null references person,
	submitted_at timestamptz,
	foreign key (project_id, organisation_id) references holder_project (id, organisation_id),
	foreign key (call_id, call_version) references call_version (call_id, number),
	constraint application_filed_has_an_instant check (state in ('DRAFT', 'WITHDRAWN') or submitted_at is not null),
	constraint application_draft_is_not_filed check (state <> 'DRAFT' or submitted_at is null)
);
comment on column application.call_version is 'the version of the call that its holders have read; that it was filed against, once filed';
comment on column application.revision is 'grows at each saving; the version of a field is the revision that changed it';
create unique index application_one_alive on application (organisation_id, call_id, project_id)
	where state <> 'WITHDRAWN';
create index application_call on application (call_id) where state = 'DRAFT';

create table application_field (
	application_id uuid not null references application,
	step text not null check (step ~ '^[a-z]{1,20}$'),
	field text not null check (field ~ '^[a-z0-9-]{1,60}$'),
	version integer not null check (version > 0),
	typed jsonb not null check (jsonb_typeof(typed) = 'array'),
	changed_at timestamptz not null,
	changed_by uuid not null references person,
	primary key (application_id, step, field)
);

-- Who has a step open, and when their page last said so.
create table application_presence (
	application_id uuid not null references application,
	step text not null,
	person_id uuid not null references person on delete cascade,
	seen_at timestamptz not null,
	primary key (application_id, step, person_id)
);
create index application_presence_person on application_presence (person_id);

-- What was filed, word for word.
create table application_filing (
	application_id uuid not null references application,
	number smallint not null check (number > 0),
	call_version integer not null,
	content text not null check (length(content) <= 5000000),
	sha256 text not null,
	filed_at timestamptz not null,
	filed_by uuid not null references person,
	signer text not null check (length(btrim(signer)) between 1 and 200),
	quality text not null check (length(btrim(quality)) between 1 and 120),
	primary key (application_id, number),
	constraint application_filing_digest check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);

create table application_transition (
	id bigint generated always as identity primary key,
	application_id uuid not null references application,
	from_state text not null,
	to_state text not null,
	at timestamptz not null,
	by uuid not null references person,
	reason text check (length(btrim(reason)) between 1 and 2000)
);
create index application_transition_of on application_transition (application_id, id);

create function keep_application_record() returns trigger language plpgsql as $$
begin
	raise exception 'what was filed and what was done are never changed (%)', tg_table_name using errcode = 'check_violation';
end $$;
create trigger application_filing_stays before update or delete on application_filing
	for each row execute function keep_application_record();
create trigger application_transition_stays before update or delete on application_transition
	for each row execute function keep_application_record();

-- What is typed changes in a draft only.
create function keep_filed_fields() returns trigger language plpgsql as $$
begin
	if not exists (select from application where state = 'DRAFT'
		and id = case when tg_op = 'DELETE' then old.application_id else new.application_id end) then
		raise exception 'a dossier that is no draft never changes' using errcode = 'check_violation';
	end if;
	return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger application_field_frozen before insert or update or delete on application_field
	for each row execute function keep_filed_fields();

create function check_application_move() returns trigger language plpgsql as $$
begin
	if tg_op = 'DELETE' then
		raise exception 'a dossier is never lost' using errcode = 'check_violation';
	end if;
	if (old.id, old.number, old.call_id, old.organisation_id, old.project_id, old.created_at, old.created_by)
		is distinct from
		(new.id, new.number, new.call_id, new.organisation_id, new.project_id, new.created_at, new.created_by) then
		raise exception 'a dossier stays that of its association, project and call' using errcode = 'check_violation';
	end if;
	if old.state <> new.state and old.state || ' ' || new.state not in ('DRAFT SUBMITTED', 'DRAFT WITHDRAWN',
		'SUBMITTED ADMISSIBLE', 'SUBMITTED INADMISSIBLE', 'SUBMITTED CHANGES_REQUESTED', 'SUBMITTED WITHDRAWN',
		'CHANGES_REQUESTED SUBMITTED', 'CHANGES_REQUESTED WITHDRAWN', 'ADMISSIBLE IN_ASSESSMENT',
		'ADMISSIBLE WITHDRAWN', 'IN_ASSESSMENT ASSESSED', 'IN_ASSESSMENT WITHDRAWN', 'ASSESSED DECIDED',
		'ASSESSED WITHDRAWN') then
		raise exception 'a dossier does not go from % to %', old.state, new.state using errcode = 'check_violation';
	end if;
	if old.state <> 'DRAFT' and (old.revision <> new.revision or old.call_version <> new.call_version) then
		raise exception 'a dossier that is no draft never changes' using errcode = 'check_violation';
	end if;
	if new.state = 'SUBMITTED' and old.state <> 'SUBMITTED' and not exists (
		select from application_filing where application_id = new.id and filed_at = new.submitted_at) then
		raise exception 'a dossier that is filed has its content' using errcode = 'check_violation';
	end if;
	return new;
end $$;
create trigger application_moves before update or delete on application
	for each row execute function check_application_move();
