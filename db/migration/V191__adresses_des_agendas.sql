-- What the secret address of a calendar is made from, with the key of the portal: clicks that come together show the same one.
alter table calendar_link add column drawn bytea check (octet_length(drawn) = 16);
