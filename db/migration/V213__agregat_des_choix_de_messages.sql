-- A choice of messages has a name, and grows at each change.
alter table message_choice
	add column id uuid not null default uuidv7() primary key,
	add column version integer not null default 0;
