-- What else a birth is to be analysed for: one birth has one case, whatever opened it.
alter table perinatal_case add column also text not null default '';

-- What else was told of a birth that had a case already, whole: what the case did not take up stays readable beside it.
create table case_declaration (
    id text primary key,
    case_id text not null,
    content text not null,
    told_at bigint not null,
    told_by text
);
create index case_declaration_by_case on case_declaration (case_id, told_at);
