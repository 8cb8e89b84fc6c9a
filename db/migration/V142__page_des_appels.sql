-- The page of a call on another site is an address of the web, or there is none.
update call set page = null where page !~ '^https?://[^[:space:]<>"]+$';
alter table call add check (page ~ '^https?://[^[:space:]<>"]+$');
