-- What is asked of the team is closed by its answer, and an approval says when and by whom.
alter table call_writing
	add column approved_at timestamptz,
	add column approved_by uuid references person;
update call_writing w set
	approved_at = coalesce((select max(at) from audit_entry where act = 'CALL_APPROVED' and object_kind = 'CALL'
		and object_id = w.call_id::text), w.changed_at),
	approved_by = (select e.person_id from audit_entry e join person p on p.id = e.person_id
		where e.act = 'CALL_APPROVED' and e.object_kind = 'CALL' and e.object_id = w.call_id::text order by e.at desc, e.id desc limit 1)
where approved_revision is not null;
update call_writing set asked_revision = null, asked_by = null, asked_at = null
where asked_revision <= greatest(approved_revision, published_revision);
update call_writing set asked_at = changed_at where asked_revision is not null and asked_at is null;
alter table call_writing
	add check ((asked_revision is null) = (asked_at is null)),
	add check ((approved_revision is null) = (approved_at is null));
comment on column call_writing.asked_revision is 'what the team is asked to approve, until it answers or the request is taken back';
create index call_writing_asked on call_writing (asked_at) where asked_revision is not null;
