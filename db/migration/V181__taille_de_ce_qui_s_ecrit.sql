-- What is written about one thing has a size: read at once, it must fit in memory. Bytes of what people type.
create table content_size (
	subject text not null,
	id uuid not null,
	bytes bigint not null check (bytes >= 0),
	primary key (subject, id)
);
comment on table content_size is 'kept by the triggers of the tables that hold it; see weigh_content()';

-- Arguments: the subject, whose id it is of, what is weighed, and how much there may be. What is too heavy already
-- can become lighter, not heavier.
create function weigh_content() returns trigger language plpgsql as $$
declare
	added record;
	total bigint;
	weights text := case tg_op
		when 'INSERT' then 'select %1$s as id, coalesce(sum(%2$s), 0) as bytes from now_there group by 1'
		when 'DELETE' then 'select %1$s as id, -coalesce(sum(%2$s), 0) as bytes from was_there group by 1'
		else 'select id, sum(bytes) as bytes from (select %1$s as id, (%2$s) as bytes from now_there
			union all select %1$s, -(%2$s) from was_there) both_there group by 1' end;
begin
	for added in execute format(weights, tg_argv[1], tg_argv[2]) loop
		continue when coalesce(added.bytes, 0) = 0;
		update content_size s set bytes = greatest(0, s.bytes + added.bytes)
			where s.subject = tg_argv[0] and s.id = added.id returning s.bytes into total;
		if total is null and added.bytes > 0 then
			insert into content_size as s (subject, id, bytes) values (tg_argv[0], added.id, added.bytes)
				on conflict (subject, id) do update set bytes = s.bytes + excluded.bytes returning s.bytes into total;
		end if;
		if added.bytes > 0 and total > tg_argv[3]::bigint then
			raise exception 'there is too much in one %: % bytes', tg_argv[0], total
				using errcode = 'check_violation', constraint = 'content_size_' || tg_argv[0];
		end if;
	end loop;
	return null;
end $$;

create procedure weigh(held regclass, subject text, id text, weighed text, most bigint) language plpgsql as $$
begin
	execute format('create trigger weigh_added after insert on %s referencing new table as now_there
		for each statement execute function weigh_content(%L, %L, %L, %L)', held, subject, id, weighed, most);
	execute format('create trigger weigh_changed after update on %s referencing old table as was_there
		new table as now_there for each statement execute function weigh_content(%L, %L, %L, %L)',
		held, subject, id, weighed, most);
	execute format('create trigger weigh_removed after delete on %s referencing old table as was_there
		for each statement execute function weigh_content(%L, %L, %L, %L)', held, subject, id, weighed, most);
	execute format('insert into content_size as s select %L, %s, sum(%s) from %s group by 2
		on conflict on constraint content_size_pkey do update set bytes = s.bytes + excluded.bytes',
		subject, id, weighed, held);
end $$;

call weigh('application_field', 'application', 'application_id', 'octet_length(typed::text)', 2000000);
call weigh('call_part', 'call', 'call_id', 'octet_length(fields::text)', 2000000);
call weigh('exchange_message', 'exchange', 'application_id', 'octet_length(body)', 2000000);
call weigh('board_member', 'organisation', 'organisation_id', 'octet_length(name) + octet_length(function)', 2000000);
call weigh('earlier_project', 'organisation', 'organisation_id',
	'octet_length(title) + octet_length(coalesce(funder, ''''))', 2000000);

-- Whether fields of a step have room in a dossier, in the place of what stands there: for the act that writes them, which
-- says so in words before the triggers would.
create function application_has_room(application uuid, in_step text, fields text[], typed text[], most_bytes bigint,
		most_fields integer) returns boolean stable language sql
	return (
		with sent as (
			select field, octet_length(one) as bytes, one <> '[]' as filled from unnest(fields, typed) as s (field, one)
		), replaced as (
			select coalesce(sum(octet_length(f.typed::text)), 0) as bytes, count(*) filter (where f.typed <> '[]') as filled
			from application_field f
			where f.application_id = application and f.step = in_step and f.field = any (fields)
		), there as (
			select count(*) as filled from application_field f
			where f.application_id = application and f.step = in_step and f.typed <> '[]'
		)
		select (added.bytes <= replaced.bytes
				or coalesce((select s.bytes from content_size s where s.subject = 'application' and s.id = application), 0)
					+ added.bytes - replaced.bytes <= most_bytes)
			and (added.filled <= replaced.filled or there.filled + added.filled - replaced.filled <= most_fields)
		from (select coalesce(sum(bytes), 0) as bytes, count(*) filter (where filled) as filled from sent) added, replaced, there
	);
