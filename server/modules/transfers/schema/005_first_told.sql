-- The case as the opening told it, kept from its first change on: a change that was a mistake is crossed out, and the first words
-- come back.
alter table transfer_request add column first_told text;
