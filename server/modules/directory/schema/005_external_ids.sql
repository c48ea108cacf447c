-- How a bed management editor, or the ROR, calls the unit: unique within its establishment.
alter table unit add column external_id text;
create unique index unit_by_external_id on unit (establishment, external_id) where external_id is not null;
