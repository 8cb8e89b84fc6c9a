-- Invitations of advisers and threads of remarks grow at each change, so that no change is lost.
alter table adviser_invitation add column version integer not null default 0;
alter table remark_thread add column version integer not null default 0;
