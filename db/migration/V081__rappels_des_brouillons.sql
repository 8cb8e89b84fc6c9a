-- The reminders of drafts near closing: once each, and again if the closing moves.
create table application_reminder (
	application_id uuid not null references application,
	closes_at timestamptz not null,
	days smallint not null check (days in (7, 2, 1)),
	sent_at timestamptz not null,
	primary key (application_id, closes_at, days)
);
