-- An archived call says since when; it can be put back online.
alter table call add column archived_at timestamptz;
update call c set archived_at = coalesce((select max(at) from audit_entry where act = 'CALL_ARCHIVED' and object_kind = 'CALL'
	and object_id = c.id::text), now())
where state = 'ARCHIVED';
alter table call add check ((state = 'ARCHIVED') = (archived_at is not null));
