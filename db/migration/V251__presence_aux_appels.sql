-- Who writes a call is in draft_presence, with all drafts.
drop table call_presence;
