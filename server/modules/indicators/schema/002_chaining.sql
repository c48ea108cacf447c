-- What became of the lines that stand beside the stays: chaining (ANO) and medical units (IUM).
alter table indicator_deposit add column chaining_kept bigint not null default 0;
alter table indicator_deposit add column chaining_excluded text not null default ''; -- by rule: JSON
alter table indicator_deposit add column chaining_refused bigint not null default 0;
alter table indicator_deposit add column units_kept bigint not null default 0;
alter table indicator_deposit add column units_refused bigint not null default 0;
