-- A portal that has an administrator keeps one. The lock makes two who are withdrawn at once wait for each other.
create function keep_an_administrator() returns trigger language plpgsql as $$
begin
	perform pg_advisory_xact_lock(hashtext('keep_an_administrator'));
	if not exists (select from person_role where role = 'ADMINISTRATOR') then
		raise exception 'the portal would be without an administrator'
			using errcode = 'check_violation', constraint = 'person_role_keeps_an_administrator';
	end if;
	return null;
end $$;
create constraint trigger person_role_keeps_an_administrator after update or delete on person_role
	deferrable initially deferred for each row when (old.role = 'ADMINISTRATOR') execute function keep_an_administrator();
create index person_role_role on person_role (role);
create index person_name on person (lower(family_name), lower(given_name), id) where erased_at is null;
