-- A draft that was sent is kept for some days without its words, so that a colleague who still has it on screen learns which
-- request it has become.
alter table draft add column sent_as text;
