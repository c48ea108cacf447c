-- Who is noting something on a request, for a minute or two: written anew, never kept.
create table request_presence (
    request text not null,
    account text not null,
    doing text not null,
    place text,
    until bigint not null,
    primary key (request, account)
);
create index request_presence_by_end on request_presence (until);
