-- The name under which lists show a draft, as the page that keeps it says it: of the woman no more than initials. None for a draft
-- written before.
alter table draft add column title text;
