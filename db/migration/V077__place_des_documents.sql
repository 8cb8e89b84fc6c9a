-- Whose room a document takes: of the organisation that it belongs to, or of the person when there is none.
alter table document add column owner_id uuid;
update document d set owner_id = coalesce(
	(select l.organisation_id from lasting_document l where l.document_id = d.id order by l.filed_at limit 1), d.stored_by);
alter table document alter column owner_id set not null;
create index document_by_owner on document (owner_id) include (size);

-- What a person sent in a day of Paris, kept or refused; swept once the day is over.
create table document_day (
	person_id uuid not null,
	day date not null,
	bytes bigint not null check (bytes > 0),
	primary key (person_id, day)
);
