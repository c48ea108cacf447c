-- Lists of many years and of several regions: the first page costs what it shows, however much lies behind it.

-- What the cell's list is narrowed to, each in the order of the list. Of several that would serve, SQLite takes the last made: the
-- most telling.
create index transfer_request_by_state_and_time on transfer_request (state, asked_at, id);
create index transfer_request_by_kind on transfer_request (kind, asked_at, id);
create index transfer_request_by_urgency on transfer_request (urgency, asked_at, id);
create index transfer_request_by_motive on transfer_request (motive, asked_at, id);
create index transfer_request_by_origin on transfer_request (origin, asked_at, id);
create index transfer_request_by_target on transfer_request (target_key, id);

-- Who is asked for an outcome is told by the index: a place reads none of the other rows of its region.
drop index transfer_request_by_outcome;
drop index transfer_request_by_feedback;
create index transfer_request_by_outcome on transfer_request (outcome_due_at, id, origin, destination) where outcome_due_at < 7258118400000;
create index transfer_request_by_feedback on transfer_request (feedback_due_at, id, origin, destination) where feedback_due_at < 7258118400000;

-- What has changed lately, for « Ma journée ».
create index transfer_request_by_change on transfer_request (updated_at, id);

-- When the request of each party was asked: a place's list is read in its order, whatever else the region has asked.
alter table request_party add column asked_at bigint not null default 0;
update request_party set asked_at = coalesce((select r.asked_at from transfer_request r where r.id = request_party.request), 0);
create index request_party_by_time on request_party (place, asked_at, request);
drop index request_party_by_place;

-- What a place takes part in, with what a list is narrowed to and sorted by. `cross join` keeps SQLite from reading the requests first.
create view request_seen as
select p.request as id, p.place as seen_by, p.side as seen_as, p.asked_at as asked_at, r.number as number, r.target_key as target_key,
    r.kind as kind, r.state as state, r.origin as origin, r.motive as motive, r.urgency as urgency
from request_party p cross join transfer_request r
where r.id = p.request;
