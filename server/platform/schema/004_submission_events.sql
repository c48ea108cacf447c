-- The events that a submission told, by their positions: what it answered is only shown again while nothing was told since
-- of the same things.
alter table repeated_submission add column told_from bigint not null default 0;
alter table repeated_submission add column told_to bigint not null default 0;
