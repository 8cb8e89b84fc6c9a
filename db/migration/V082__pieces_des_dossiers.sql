-- The documents of a dossier. A number is that of one document for ever, so that texts can refer to it.
-- document_id: see documents.
create table application_document (
	application_id uuid not null references application,
	number smallint not null check (number between 1 and 999),
	title text not null check (length(btrim(title)) between 1 and 200),
	asked text check (length(btrim(asked)) between 1 and 500),
	document_id uuid not null unique,
	added_at timestamptz not null,
	added_by uuid not null references person,
	removed_at timestamptz,
	primary key (application_id, number)
);
comment on column application_document.asked is 'what the call asks for that it answers: the name of a document, or the key of a question';
create trigger application_document_frozen before insert or update or delete on application_document
	for each row execute function keep_filed_fields();
