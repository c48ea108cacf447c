-- From which day an establishment is no more open: it is still counted in the years before. Of those that were closed before this column came,
-- the day of their last change stands for it.
alter table establishment add column closed_on text;
