-- Where the portal runs under a role of its own, that role only ever adds lines to the log, and does not number them itself.
do $$ begin
	if exists (select from pg_roles where rolname = 'portail_service') then
		revoke insert, update, delete, truncate on audit_entry from portail_service;
		grant insert (at, person_id, person_name, act, object_kind, object_id, object_label, details, address, reference)
			on audit_entry to portail_service;
	end if;
end $$;
