-- A blank model that someone sends is a document: checked and scanned like any other. Those of the demo world keep their
-- bytes here.
drop index stored_file_content;
create unique index stored_file_content on stored_file (sha256, name) where content is not null;
alter table stored_file
	alter column content drop not null,
	add column document_id uuid unique references document,
	add check ((content is null) = (document_id is not null));
