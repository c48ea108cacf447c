-- What a place sees is read without the rows of the requests, whatever its list is narrowed to or sorted by.

drop view request_seen;
create table party_with_request (
    request text not null,
    place text not null,
    side text not null,
    asked_at bigint not null,
    number bigint not null,
    target_key bigint not null,
    kind text not null,
    state text not null,
    motive text,
    urgency text,
    origin text not null,
    primary key (request, place)
);
insert into party_with_request (request, place, side, asked_at, number, target_key, kind, state, motive, urgency, origin)
select p.request, p.place, p.side, r.asked_at, r.number, r.target_key, r.kind, r.state, r.motive, r.urgency, r.origin
from request_party p join transfer_request r on r.id = p.request;
drop table request_party;
alter table party_with_request rename to request_party;

-- All columns: the list is read from the index alone.
create index request_party_by_time on request_party (place, asked_at, request, side, number, target_key, kind, state, motive, urgency, origin);

-- A line of a place's list, named as the composer of lists wants it.
create view request_seen as
select request as id, place as seen_by, side as seen_as, asked_at, number, target_key, kind, state, motive, urgency, origin
from request_party;

-- Who has come back lately, for « Ma journée ». The condition is written as the statement writes it: SQLite compares the words.
create index transfer_request_by_return on transfer_request (updated_at, id) where not (state <> 'RETURNED');
