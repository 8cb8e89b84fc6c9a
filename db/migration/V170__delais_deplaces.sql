-- How often the delay of a request was moved, and when last: calendars that follow it tell the move by both.
alter table change_request
	add column moves smallint not null default 0 check (moves >= 0),
	add column moved_at timestamptz,
	add constraint change_request_moved_once_asked check ((moves = 0) = (moved_at is null) and (moved_at is null or moved_at >= asked_at));
