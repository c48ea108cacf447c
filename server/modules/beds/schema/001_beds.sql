-- How many places each unit would accept now, who said so and when; what is reserved; when it is closed.

-- One row for each unit that has told something, or was asked to keep a place. Its id is the unit's.
create table bed_status (
    id text primary key references unit (id),
    available bigint,
    reserved bigint not null,
    reserved_beyond bigint not null,
    status text not null,
    least_age_days bigint,
    no_multiples boolean not null,
    comment text not null,
    declared_at bigint, -- the time of the fact
    source text,
    updated_at bigint not null, -- the time of the typing
    updated_by text not null,
    version bigint not null
);

-- Every state of every row above, kept.
create table bed_history (
    id text primary key,
    unit text not null references unit (id),
    change text not null,
    available bigint,
    reserved bigint not null,
    reserved_beyond bigint not null,
    status text not null,
    least_age_days bigint,
    no_multiples boolean not null,
    comment text not null,
    declared_at bigint,
    source text,
    at bigint not null,
    account text not null,
    version bigint not null
);
create unique index bed_history_by_unit on bed_history (unit, version);
create index bed_history_by_time on bed_history (at, id);

create table unit_closure (
    id text primary key,
    unit text not null references unit (id),
    begins_at bigint not null,
    ends_at bigint, -- none: until further notice
    reason text not null,
    comment text not null,
    created_at bigint not null,
    created_by text not null,
    updated_at bigint not null,
    updated_by text not null,
    version bigint not null
);
create index unit_closure_by_unit on unit_closure (unit, begins_at);

-- Places kept for a request, by person: taken off the count once, given back once.
create table bed_reservation (
    id text primary key,
    unit text not null references unit (id),
    request text not null,
    request_name text not null, -- the number that is spoken on the telephone
    person text not null,
    places bigint not null,
    capacity text not null,
    expected_at bigint,
    reserved_at bigint not null,
    reserved_by text not null,
    released_at bigint,
    release text,
    released_by text
);
create unique index bed_reservation_live on bed_reservation (request, unit, person) where released_at is null;
create index bed_reservation_by_unit on bed_reservation (unit, released_at);

-- Links that show the board on a wall, without login and without reservations. The token itself is not kept.
create table wall_display (
    id text primary key,
    name text not null,
    token_hash text not null,
    place text,
    created_at bigint not null,
    created_by text not null,
    revoked_at bigint,
    revoked_by text,
    version bigint not null
);
create unique index wall_display_by_token on wall_display (token_hash);
