-- A subscriber whose module is switched off keeps its position, and no event is kept for it.
alter table subscription_position add column waited_for boolean not null default true;
