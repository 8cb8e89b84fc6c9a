-- One life for the invitations of members, advisers and partners: that one has expired follows from the time.
alter table invitation drop constraint invitation_state_check;
alter table invitation drop constraint invitation_check1;
drop index invitation_open;
alter table invitation rename column answered_at to ended_at;
alter table invitation rename column answered_by to ended_by;
alter table invitation
	add column sent_at timestamptz,
	add column opened_at timestamptz;
update invitation set
	state = case state when 'OPEN' then 'SENT' when 'REFUSED' then 'DECLINED' when 'REVOKED' then 'WITHDRAWN' else state end,
	sent_at = greatest(invited_at, expires_at - interval '14 days');
create unique index invitation_open on invitation (organisation_id, address) where ended_at is null;

alter table adviser_invitation
	add column state text,
	add column sent_at timestamptz,
	add column opened_at timestamptz;
update adviser_invitation set sent_at = invited_at,
	state = case when ended_at is null then 'SENT' else 'WITHDRAWN' end;

alter table partner_invitation rename column seen_at to opened_at;
alter table partner_invitation add column state text;
update partner_invitation set state = case when ended_at is not null then 'WITHDRAWN'
	when opened_at >= sent_at then 'OPENED' else 'SENT' end;

create function keep_life_of_invitation() returns trigger language plpgsql as $$
begin
	if old.ended_at is not null and (new.state, new.ended_at) is distinct from (old.state, old.ended_at) then
		raise exception 'an invitation does not go from % to %', old.state, new.state using errcode = 'check_violation';
	end if;
	return new;
end
$$;

do $$
declare
	one text;
begin
	foreach one in array array['invitation', 'adviser_invitation', 'partner_invitation'] loop
		execute format('alter table %I alter column state set not null, alter column sent_at set not null', one);
		execute format($c$alter table %I add constraint %I check (
			state in ('SENT', 'OPENED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')
			and (state in ('SENT', 'OPENED')) = (ended_at is null)
			and (state <> 'OPENED' or opened_at is not null)
			and expires_at > sent_at)$c$, one, one || '_life');
		execute format('create trigger %I before update on %I for each row execute function keep_life_of_invitation()',
			one || '_life', one);
	end loop;
end
$$;
