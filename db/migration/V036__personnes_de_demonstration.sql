-- The made-up people of a demo world, one for each role: the sign-in page of a demo offers them.
create table demo_person (
	role text primary key,
	person_id uuid not null references person
);
