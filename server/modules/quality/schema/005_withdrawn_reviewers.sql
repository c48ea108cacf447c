-- A reviewer who had not answered and was asked no more: the row stays, and says by whom. Asked again, it is hers again.
alter table case_judgement add column withdrawn_at bigint;
alter table case_judgement add column withdrawn_by text;
