-- A draft is written until its call closes: what is filed was there when the portal received it.
create function call_ends_at(call call) returns timestamptz stable language sql
	return coalesce(call.closes_at, make_timestamptz(call.edition_year + 1, 1, 1, 0, 0, 0, 'Europe/Paris'));
comment on function call_ends_at is 'the instant from which one can no longer apply; null for a standing call';

-- Whether a draft can be written at an instant, as far as time goes.
create function call_takes_writing(call_id uuid, at timestamptz) returns boolean stable language sql
	return not exists (select from call c where c.id = call_id and call_ends_at(c) <= at);

create function refuse_late_fields() returns trigger language plpgsql as $$
begin
	if exists (select from now_there n join application a on a.id = n.application_id
		where a.state = 'DRAFT' and not call_takes_writing(a.call_id, n.changed_at)) then
		raise exception 'a draft whose call has closed never changes' using errcode = 'check_violation';
	end if;
	return null;
end $$;
create trigger application_field_in_time after insert on application_field
	referencing new table as now_there for each statement execute function refuse_late_fields();

-- Who wrote a field may be forgotten at any time.
create function refuse_late_changes() returns trigger language plpgsql as $$
begin
	if exists (select from now_there n join was_there w using (application_id, step, field)
			join application a on a.id = n.application_id
		where w.typed <> n.typed and a.state = 'DRAFT' and not call_takes_writing(a.call_id, n.changed_at)) then
		raise exception 'a draft whose call has closed never changes' using errcode = 'check_violation';
	end if;
	return null;
end $$;
create trigger application_field_changed_in_time after update on application_field
	referencing old table as was_there new table as now_there for each statement execute function refuse_late_changes();

create function refuse_late_document() returns trigger language plpgsql as $$
begin
	if exists (select from application a where a.id = new.application_id and a.state = 'DRAFT'
		and not call_takes_writing(a.call_id, coalesce(new.removed_at, new.added_at))) then
		raise exception 'a draft whose call has closed never changes' using errcode = 'check_violation';
	end if;
	return null;
end $$;
create trigger application_document_in_time after insert or update of removed_at on application_document
	for each row execute function refuse_late_document();
