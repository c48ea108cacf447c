-- Which decision of its meeting an action was made of, in the words of that day; empty: of none, or noted before it was kept.
alter table quality_action add column decision text not null default '';
