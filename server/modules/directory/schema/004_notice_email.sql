-- Where an establishment is told by e-mail that something waits for it here; no health data goes there.
alter table establishment add column notice_email text;
