-- Reference lists that administrators edit. Codes of themes never change: addresses and published calls hold them.
alter table theme
	add column active boolean not null default true,
	add column version integer not null default 0,
	add constraint theme_families_stay check (active or family is not null or cross_cutting),
	add constraint theme_names_are_there check (
		length(btrim(name_fr)) between 1 and 120 and length(btrim(name_en)) between 1 and 120
		and length(btrim(short_fr)) between 1 and 30 and length(btrim(short_en)) between 1 and 30);
comment on column theme.active is 'whether it is offered; calls that have it keep it. The seven families always are';
-- Two themes change places in one statement.
alter table theme drop constraint theme_position_key;
alter table theme add constraint theme_position_key unique (position) deferrable initially immediate;

create function refuse_change_of_a_code() returns trigger language plpgsql as $$
begin
	raise exception 'the code of a theme never changes' using errcode = 'check_violation';
end $$;
create trigger theme_code_stays before update of code on theme
	for each row when (old.code <> new.code) execute function refuse_change_of_a_code();

alter table dac_list add column version integer not null default 0;

-- A list that has come into force has served: nothing takes away or changes what it said.
create function refuse_change_of_a_list_in_force() returns trigger language plpgsql as $$
begin
	if old.valid_from <= (now() at time zone 'Europe/Paris')::date then
		raise exception 'the list of % has served', old.valid_from using errcode = 'check_violation';
	end if;
	return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger dac_list_in_force_stays before update or delete on dac_list
	for each row execute function refuse_change_of_a_list_in_force();
create trigger dac_recipient_in_force_stays before update or delete on dac_recipient
	for each row execute function refuse_change_of_a_list_in_force();

-- What can be found depends on them: every node reads them again with the catalogue.
create trigger theme_changes after insert or update or delete on theme
	for each statement execute function catalogue_changes();
create trigger dac_recipient_changes after insert or update or delete on dac_recipient
	for each statement execute function catalogue_changes();
