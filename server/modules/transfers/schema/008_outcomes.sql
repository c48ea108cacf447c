-- What became of her once she had arrived, as lists filter and sort on it: it follows from the facts, like the state.
alter table transfer_request add column arrived_at bigint;
alter table transfer_request add column stay_end text;
alter table transfer_request add column issue text;
alter table transfer_request add column feedbacks bigint not null default 0;
alter table transfer_request add column feedback_unread boolean not null default false;
-- When an outcome is asked for and a feedback should be sent; far away (2200) when none is awaited.
alter table transfer_request add column outcome_due_at bigint not null default 7258118400000;
alter table transfer_request add column feedback_due_at bigint not null default 7258118400000;

-- Those that had arrived before: their outcome is asked for too, after the delays by default (3 and 7 days).
update transfer_request set arrived_at = (
    select max(happened_at) from request_fact
    where request_fact.request = transfer_request.id and request_fact.kind = 'ARRIVAL' and request_fact.crossed_out_at is null)
where state = 'ARRIVED';
update transfer_request set outcome_due_at = arrived_at + 259200000, feedback_due_at = arrived_at + 604800000
where arrived_at is not null;

create index transfer_request_by_outcome on transfer_request (outcome_due_at, id) where outcome_due_at < 7258118400000;
create index transfer_request_by_feedback on transfer_request (feedback_due_at, id) where feedback_due_at < 7258118400000;
create index transfer_request_by_unread on transfer_request (asked_at, id) where feedback_unread;
create index transfer_request_by_arrival on transfer_request (arrived_at, id) where arrived_at is not null;

-- What figures know of each request, after all corrections: no identity, no free text. Written with every change of the request; the
-- position grows with each writing, so that a copy in memory asks for what it lacks.
insert into request_counter (id, last) values ('measure', 0);
create table request_measure (
    id text primary key,
    number bigint not null,
    position bigint not null,
    year bigint not null,
    month bigint not null,
    hour bigint not null,
    kind text not null,
    opened_as text not null,
    state text not null,
    asked_at bigint not null,
    clock_at bigint not null,
    entered_a_posteriori boolean not null,
    in_service_hours boolean not null,
    origin text not null,
    origin_level text,
    destination text,
    destination_level text,
    out_of_region boolean not null,
    required_level text,
    motive text,
    urgency text,
    ga_days bigint,
    weight_g bigint,
    fetuses bigint not null,
    mother_years bigint,
    calls bigint not null,
    answers bigint not null,
    refusals bigint not null,
    place_at bigint,
    ordered_at bigint,
    departed_at bigint,
    arrived_at bigint,
    class_suggested text,
    class_used text,
    cancelled_for text,
    stay_end text,
    issue text,
    born_on text,
    ga_days_at_birth bigint,
    born_at bigint,
    birth_weight_g bigint,
    birth_place text,
    born_out_of_hospital boolean not null,
    corticosteroids_complete boolean,
    feedbacks bigint not null,
    dysfunctions text not null
);
create unique index request_measure_by_position on request_measure (position);
create index request_measure_by_year on request_measure (year, asked_at, id);

-- What each unit that was asked said last.
create table request_call_measure (
    request text not null,
    position bigint not null,
    year bigint not null,
    place text,
    answer text,
    reason text,
    called_at bigint not null,
    primary key (request, position)
);
create index request_call_measure_by_year on request_call_measure (year, request, position);
