-- A sheet for each newborn of a request, written when somebody first fills it; and the request that a newborn's goes on from.

create table newborn_sheet (
    id text primary key,
    request text not null,
    person text not null,
    content text not null,
    updated_at bigint not null,
    updated_by text not null,
    version bigint not null
);
create unique index newborn_sheet_by_child on newborn_sheet (request, person);

alter table transfer_request add column follows text;
create index transfer_request_by_followed on transfer_request (follows);
