-- People are never deleted, only emptied of what names them: what they did still points to them.
alter table membership add foreign key (person_id) references person;
alter table organisation
	add foreign key (rna_checked_by) references person,
	add foreign key (siren_checked_by) references person;
alter table organisation_section add foreign key (changed_by) references person;
alter table lasting_document
	add foreign key (document_id) references document,
	add foreign key (filed_by) references person;
alter table invitation
	add foreign key (invited_by) references person,
	add foreign key (answered_by) references person;
alter table join_request
	add foreign key (person_id) references person,
	add foreign key (answered_by) references person;
alter table last_organisation add foreign key (person_id) references person;
create index invitation_invited_by on invitation (invited_by);
