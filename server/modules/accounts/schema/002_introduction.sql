-- When the person closed the three lines of her first login; until then they are shown.
alter table account add column introduction_read_at bigint;
