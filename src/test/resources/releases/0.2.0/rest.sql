-- What the other files hold no row of; over demo.copy.gz.
insert into bank_account (organisation_id, holder, iban, iban_start, iban_end)
	select id, name, '\x00', 'FR76', '0189' from organisation where kind = 'ASSOCIATION' order by slug limit 1;
insert into lasting_document (id, organisation_id, kind, document_id, dated_on, filed_at, filed_by)
	select gen_random_uuid(), o.id, k.kind, d.id, '2026-01-31', '2026-02-01T10:00Z', p.id
	from (select id from organisation where kind = 'ASSOCIATION' order by slug limit 1) o,
		(select kind from lasting_document_kind order by position limit 1) k,
		(select id from document order by id limit 1) d, (select id from person order by id limit 1) p;
insert into factor (id, person_id, kind, secret, last_step, created_at)
	select gen_random_uuid(), id, 'TOTP', '\x00', 1, '2026-02-01T10:00Z' from person;
insert into recovery_code (person_id, hash) select id, sha256('code') from person;
insert into kept_form (id, person_id, secret, path, content, with_files, expires_at)
	select gen_random_uuid(), id, sha256('secret'), '/espace', '\x00', false, '2100-01-01T00:00Z' from person;
insert into message_choice (person_id, kind, choice, chosen_at)
	select id, 'dossiers.depot', 'DAILY', '2026-02-01T10:00Z' from person;
insert into call_import_file (person_id, name, content, sent_at)
	select id, 'appels.csv', '\x00', '2026-02-01T10:00Z' from person;
insert into evaluation_grid_draft (from_version, fields, version, changed_at, changed_by)
	select (select max(version) from evaluation_grid), '{}', 1, '2026-02-01T10:00Z', id from person order by id limit 1;
insert into person_token (id, kind, secret, person_id, address, back, created_at, expires_at)
	select gen_random_uuid(), 'SIGN_IN', sha256('link'), id, 'a@exemple.org', '/espace', '2026-02-01T10:00Z', '2100-01-01T00:00Z'
	from person order by id limit 1;
