-- How many of the places kept are beyond what the unit had left: for twins, one can be there and the other not.
alter table bed_reservation add column beyond bigint not null default 0;
update bed_reservation set beyond = places where capacity = 'beyond';
alter table bed_reservation drop column capacity;
