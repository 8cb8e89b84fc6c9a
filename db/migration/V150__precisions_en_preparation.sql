-- What the team prepares to ask of a filed dossier: one draft a dossier, kept until it is sent, and kept again after.
create table request_draft (
	application_id uuid primary key references application,
	version integer not null default 0,
	revision integer not null default 0 check (revision >= 0),
	due_on date
);
comment on column request_draft.revision is 'grows with each change: who sends says which they read';

create table request_draft_point (
	application_id uuid not null references request_draft on delete cascade,
	step text not null check (step ~ '^[a-z]{1,20}$'),
	asked text not null check (length(asked) <= 2000),
	document boolean not null,
	revision integer not null check (revision > 0),
	changed_at timestamptz not null,
	changed_by uuid not null references person,
	primary key (application_id, step),
	constraint request_draft_point_says_something check (length(btrim(asked)) > 0 or document),
	constraint request_draft_point_documents_reopen_by_themselves check (not (document and step = 'documents'))
);
comment on column request_draft_point.revision is 'that of the draft when the point was written last';

-- A point on any step may ask for a document: the step of the documents reopens with it.
alter table change_point add column document boolean not null default false;
alter table change_point add constraint change_point_documents_reopen_by_themselves
	check (not (document and step = 'documents'));

create or replace function keep_change_point() returns trigger language plpgsql as $$
begin
	if tg_op = 'DELETE' or (old.application_id, old.request, old.step, old.asked, old.document)
		is distinct from (new.application_id, new.request, new.step, new.asked, new.document) or not exists (
			select from change_request where application_id = old.application_id and number = old.request
				and closed_at is null) then
		raise exception 'what was asked stays, and is replied to while it is open' using errcode = 'check_violation';
	end if;
	return new;
end $$;

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
				and (p.step = coalesce(row_of ->> 'step', 'documents') or p.document and row_of ->> 'step' is null)) then
			raise exception 'a dossier that is no draft never changes' using errcode = 'check_violation';
		end if;
	end if;
	return case when tg_op = 'DELETE' then old else new end;
end $$;
