-- Requests, what happened to them, and who takes part. Identities are in `person`; here are ids only.

create table request_counter (
    id text primary key,
    last bigint not null
);
insert into request_counter (id, last) values ('request', 0);

-- What lists filter and sort on; the state is written for them and always follows from the facts.
create table transfer_request (
    id text primary key,
    number bigint not null,
    opened_as text not null,
    kind text not null,
    state text not null,
    origin text not null,
    motive text,
    associated_motives text not null,
    urgency text,
    dating_method text,
    ddr_equivalent text,
    delivered_on text,
    fetuses bigint not null,
    newborns bigint not null,
    question text,
    comment text,
    caller_name text not null,
    caller_role text not null,
    caller_phone text,
    screening text,
    asked_at bigint not null,
    typed_at bigint not null,
    target_at bigint,
    target_key bigint not null,
    entered_a_posteriori boolean not null,
    in_charge text,
    read_at bigint,
    destination text,
    destination_name text not null,
    departed_at bigint,
    expected_arrival_at bigint,
    created_at bigint not null,
    created_by text not null,
    updated_at bigint not null,
    updated_by text not null,
    version bigint not null
);
create unique index transfer_request_by_number on transfer_request (number);
create index transfer_request_by_state on transfer_request (state, target_key, id);
create index transfer_request_by_time on transfer_request (asked_at, id);
create index transfer_request_by_destination on transfer_request (destination, updated_at);

-- Who travels, or whom the advice is about.
create table request_person (
    request text not null,
    person text not null,
    position bigint not null,
    role text not null,
    ga_days bigint,
    weight_g bigint,
    primary key (request, person)
);
create index request_person_by_person on request_person (person);

-- The journal. A line is never edited: it is crossed out, and another takes its position.
create table request_fact (
    id text primary key,
    request text not null,
    position bigint not null,
    kind text not null,
    happened_at bigint not null,
    typed_at bigint not null,
    author text not null,
    content text not null,
    crossed_out_reason text,
    crossed_out_by text,
    crossed_out_at bigint
);
create index request_fact_by_request on request_fact (request, position);

-- Which places take part and how: written anew from the facts at each change. The scope goes through it.
create table request_party (
    request text not null,
    place text not null,
    side text not null,
    primary key (request, place)
);
create index request_party_by_place on request_party (place, request);

create table request_sheet (
    id text primary key,
    content text not null,
    updated_at bigint not null,
    updated_by text not null,
    version bigint not null
);

-- What the sheet and the identity were before each change.
create table request_history (
    id text primary key,
    request text not null,
    noun text not null,
    content text not null,
    version bigint not null,
    replaced_at bigint not null,
    replaced_by text not null
);
create index request_history_by_request on request_history (request, replaced_at);

-- What was typed and not sent yet: seen by that place only.
create table draft (
    id text primary key,
    place text not null,
    content text not null,
    author text not null,
    created_at bigint not null,
    updated_at bigint not null,
    updated_by text not null,
    version bigint not null
);
create index draft_by_place on draft (place, updated_at);

-- The free note of the handover, and who has taken over.
create table shift_note (
    id text primary key,
    content text not null,
    updated_at bigint not null,
    updated_by text,
    version bigint not null
);
insert into shift_note (id, content, updated_at, updated_by, version) values ('cell', '', 0, null, 1);

create table shift_taking (
    id text primary key,
    account text not null,
    taken_at bigint not null,
    note_version bigint not null
);
create index shift_taking_by_time on shift_taking (taken_at);
