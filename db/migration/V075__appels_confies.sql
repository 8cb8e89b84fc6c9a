-- A call that the team hands over names funders that are not its new owner: those stay.
alter table call_writing add column also_funders uuid[] not null default '{}';
comment on column call_writing.also_funders is 'funders that the lines of the call named when it was handed over; its owner may keep them';
