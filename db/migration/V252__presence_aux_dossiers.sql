-- Who writes a dossier is in draft_presence, with all drafts.
drop table application_presence;
