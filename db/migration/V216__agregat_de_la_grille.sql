-- A version of the grid never changes; its revision tells one that is new from one that is there.
alter table evaluation_grid add column revision integer not null default 0;
