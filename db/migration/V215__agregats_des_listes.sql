-- A group of synonyms is one thing, that several people may change at once.
create table synonym_group (
	no integer primary key check (no > 0),
	version integer not null default 0
);
insert into synonym_group (no) select distinct group_no from search_synonym;
alter table search_synonym add foreign key (group_no) references synonym_group (no);
