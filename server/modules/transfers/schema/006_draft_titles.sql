-- The name under which lists show a draft, in the words of the page that keeps it, which puts no more of the woman there than initials;
-- nothing here checks it. None for a draft written before.
alter table draft add column title text;
