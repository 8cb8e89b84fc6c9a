-- What is known of a document is an aggregate: the database knows the same moves as it does.
alter table document add column version integer not null default 0;

create function keep_state_of_document() returns trigger language plpgsql as $$
begin
	if (old.state, new.state) not in (('UNSCANNED', 'SCANNING'), ('SCANNING', 'HEALTHY'), ('SCANNING', 'QUARANTINED')) then
		raise exception 'a document does not go from % to %', old.state, new.state using errcode = 'check_violation';
	end if;
	return new;
end
$$;
create trigger document_state before update of state on document
	for each row when (old.state is distinct from new.state) execute function keep_state_of_document();
