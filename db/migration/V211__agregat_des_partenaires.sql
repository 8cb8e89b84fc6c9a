-- The invitations of partners grow at each change, so that no change is lost.
alter table partner_invitation add column version integer not null default 0;
