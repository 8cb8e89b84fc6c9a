-- What the team asks to be put right in a filed dossier. The steps it names reopen, and no other. See decision 15.
create table change_request (
	application_id uuid not null references application,
	number smallint not null check (number > 0),
	filing smallint not null,
	asked_at timestamptz not null,
	asked_by uuid not null references person,
	due_at timestamptz not null,
	closed_at timestamptz,
	closed_by uuid references person,
	outcome text check (outcome in ('ANSWERED', 'TAKEN_BACK', 'WITHDRAWN')),
	answer smallint,
	unsent jsonb not null default '{}' check (jsonb_typeof(unsent) = 'object'),
	primary key (application_id, number),
	foreign key (application_id, filing) references application_filing (application_id, number),
	foreign key (application_id, answer) references application_filing (application_id, number),
	constraint change_request_is_due_later check (due_at > asked_at),
	constraint change_request_closed_by_someone check ((closed_at is null) = (outcome is null)
		and (closed_at is null) = (closed_by is null)),
	constraint change_request_answered_by_a_filing check (coalesce(outcome = 'ANSWERED', false) = (answer is not null)),
	constraint change_request_answer_comes_after check (answer > filing)
);
comment on column change_request.filing is 'the filing that it is about';
comment on column change_request.due_at is 'until when it is answered, excluded';
comment on column change_request.answer is 'the filing that answers it';
comment on column change_request.unsent is 'what was typed by then, by step and field, when the team took the request back';
create unique index change_request_one_open on change_request (application_id) where closed_at is null;

-- What is asked of a step, and what its holders reply.
create table change_point (
	application_id uuid not null,
	request smallint not null,
	step text not null check (step ~ '^[a-z]{1,20}$'),
	asked text not null check (length(btrim(asked)) between 1 and 2000),
	reply text check (length(btrim(reply)) between 1 and 4000),
	version integer not null default 0 check (version >= 0),
	replied_at timestamptz,
	replied_by uuid references person,
	primary key (application_id, request, step),
	foreign key (application_id, request) references change_request (application_id, number),
	constraint change_point_replied_by_someone check ((reply is null) = (replied_at is null)
		and (reply is null) = (replied_by is null))
);

create function keep_change_request() returns trigger language plpgsql as $$
begin
	if tg_op = 'DELETE' or old.closed_at is not null or (old.application_id, old.number, old.filing, old.asked_at,
		old.asked_by) is distinct from (new.application_id, new.number, new.filing, new.asked_at, new.asked_by) then
		raise exception 'what was asked stays, and is closed once' using errcode = 'check_violation';
	end if;
	return new;
end $$;
create trigger change_request_stays before update or delete on change_request
	for each row execute function keep_change_request();

create function keep_change_point() returns trigger language plpgsql as $$
begin
	if tg_op = 'DELETE' or (old.application_id, old.request, old.step, old.asked)
		is distinct from (new.application_id, new.request, new.step, new.asked) or not exists (
			select from change_request where application_id = old.application_id and number = old.request
				and closed_at is null) then
		raise exception 'what was asked stays, and is replied to while it is open' using errcode = 'check_violation';
	end if;
	return new;
end $$;
create trigger change_point_stays before update or delete on change_point
	for each row execute function keep_change_point();

-- What is typed changes in a draft, and in the steps that the team asked to be put right.
create or replace function keep_filed_fields() returns trigger language plpgsql as $$
declare
	row_of jsonb;
begin
	if not exists (select from application where state = 'DRAFT'
		and id = case when tg_op = 'DELETE' then old.application_id else new.application_id end) then
		row_of := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
		if not exists (select from application a
				join change_request r on r.application_id = a.id and r.closed_at is null
				join change_point p on p.application_id = a.id and p.request = r.number
			where a.state = 'CHANGES_REQUESTED' and a.id = (row_of ->> 'application_id')::uuid
				and p.step = coalesce(row_of ->> 'step', 'documents')) then
			raise exception 'a dossier that is no draft never changes' using errcode = 'check_violation';
		end if;
	end if;
	return case when tg_op = 'DELETE' then old else new end;
end $$;

create or replace function check_application_move() returns trigger language plpgsql as $$
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
	if old.state <> 'DRAFT' and old.call_version <> new.call_version
		or old.state not in ('DRAFT', 'CHANGES_REQUESTED') and old.revision <> new.revision then
		raise exception 'a dossier that is no draft never changes' using errcode = 'check_violation';
	end if;
	if old.submitted_at is distinct from new.submitted_at and old.state <> 'DRAFT' then
		raise exception 'a dossier keeps the instant it was first filed at' using errcode = 'check_violation';
	end if;
	if new.state = 'SUBMITTED' and old.state <> 'SUBMITTED' and not exists (
		select from application_filing where application_id = new.id and filed_at = new.submitted_at) then
		raise exception 'a dossier that is filed has its content' using errcode = 'check_violation';
	end if;
	if old.state <> new.state and (new.state = 'CHANGES_REQUESTED') <> exists (
		select from change_request where application_id = new.id and closed_at is null) then
		raise exception 'a dossier is to be put right as long as something is asked' using errcode = 'check_violation';
	end if;
	return new;
end $$;

-- The list of what was filed, the last first.
create index application_filed on application (submitted_at desc, number) where submitted_at is not null;
