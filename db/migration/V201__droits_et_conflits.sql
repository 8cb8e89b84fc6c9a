-- What one module asks of another's rows is a function or a view of the module that has them.

-- Organisations: the roles that come with a membership, whose member somebody is, for whom they may write.
create function roles_of_memberships(person uuid) returns setof text stable language sql
	begin atomic
		select distinct case o.kind when 'ASSOCIATION' then 'HOLDER' when 'NETWORK' then 'ADVISER' else 'FUNDER' end
		from membership m join organisation o on o.id = m.organisation_id
		where m.person_id = roles_of_memberships.person and o.kind <> 'COMPANY';
	end;
create function is_member(person uuid, organisation uuid) returns boolean stable language sql return
	exists (select from membership m where m.organisation_id = organisation and m.person_id = person);
create function may_write(person uuid, organisation uuid) returns boolean stable language sql return
	exists (select from membership m where m.organisation_id = organisation and m.person_id = person
		and m.rights in ('OWNER', 'EDITOR'));

-- Calls: the organisations that write one or pay for it.
create view call_party (call_id, organisation_id, part) as
	select w.call_id, w.owner_id, 'WRITES' from call_writing w where w.owner_id is not null
	union
	select l.call_id, l.funder_id, 'FUNDS' from funding_line l;

-- Conflicts of interest: what somebody declares about a dossier.
create table conflict_declaration (
	id uuid primary key,
	version integer not null default 0,
	application_id uuid not null references application,
	person_id uuid not null references person on delete cascade,
	reason text not null check (length(btrim(reason)) between 1 and 1000),
	declared_at timestamptz not null,
	unique (application_id, person_id)
);
create index conflict_declaration_person on conflict_declaration (person_id);

-- And what is deduced: member of its association, of a network that advised on it, or of who writes its call or pays for it.
create view conflict_of_interest (application_id, person_id, kind) as
	select a.id, m.person_id, 'MEMBER' from application a join membership m on m.organisation_id = a.organisation_id
	union
	select i.application_id, m.person_id, 'ADVISED' from adviser_invitation i
		join membership m on m.organisation_id = i.network_id
	union
	select t.application_id, r.written_by, 'ADVISED' from remark r join remark_thread t on t.id = r.thread_id
	where r.adviser
	union
	select a.id, m.person_id, p.part from application a join call_party p on p.call_id = a.call_id
		join membership m on m.organisation_id = p.organisation_id
	union
	select d.application_id, d.person_id, 'DECLARED' from conflict_declaration d;
comment on view conflict_of_interest is 'who is in conflict with a dossier, and why; one question for all of the portal';
