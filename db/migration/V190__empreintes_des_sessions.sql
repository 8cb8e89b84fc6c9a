-- Sessions are found by the digest of what their cookie holds: who reads this table opens none of them. Those that are open
-- stay open.
alter table spring_session alter column session_id type text using encode(sha256(convert_to(btrim(session_id), 'UTF8')), 'hex');
alter table spring_session add constraint spring_session_id_is_a_digest check (session_id ~ '^[0-9a-f]{64}$');
