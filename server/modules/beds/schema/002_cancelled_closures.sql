-- A closure that was planned and did not begin: kept, and never in force.
alter table unit_closure add column cancelled_at bigint;
