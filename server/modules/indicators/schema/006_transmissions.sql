-- Figures of a year as they were sent to the health authority. Never changed: what was sent again is another version.

create table indicator_transmission (
    id text primary key,
    year bigint not null,
    version bigint not null,      -- from 1
    recipient text not null,      -- « ARS Occitanie »
    named boolean not null,       -- whether the authority reads the names of the establishments
    comment text not null,
    reason text not null,         -- why it was sent again; empty of the first version
    fingerprint text not null,    -- of the definitions
    smallest bigint not null,     -- counts from 1 to below this are not disclosed
    sites bigint not null,
    content text not null,        -- definitions, deposits, what was missing: JSON
    made_at bigint not null,
    made_by text not null
);
create unique index indicator_transmission_by_year on indicator_transmission (year, version);

-- All of what was counted then, for the network and each establishment to compare with.
create table indicator_transmitted (
    transmission text not null references indicator_transmission (id),
    place text not null,          -- '*' the region, or a FINESS
    number bigint not null,       -- of the same place in indicator_disclosed
    name text not null,
    type text not null,
    figures text not null,        -- JSON
    primary key (transmission, place)
);

-- What the health authority reads, and all that its pages are made of: small counts, and what tells them, are not there.
create table indicator_disclosed (
    transmission text not null references indicator_transmission (id),
    number bigint not null,       -- 0 the region; establishments from 1, in no order where they are not named
    name text not null,
    type text not null,
    figures text not null,        -- JSON
    primary key (transmission, number)
);
