-- Of the beds installed, those that are closed for a while, as another program tells it, and when it counted them.
alter table bed_status add column closed bigint;
alter table bed_status add column closed_at bigint;
alter table bed_history add column closed bigint;
alter table bed_history add column closed_at bigint;
-- As whose word a closure stands, when another program opened it: it ends it too. None: a person's.
alter table unit_closure add column source text;
