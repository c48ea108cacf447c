-- Discharge files given to be counted, and what they tell. The files themselves lie on disk, only until they are read; nothing here names a woman.

create table indicator_deposit (
    id text primary key,
    owner text,               -- the establishment that gave it; none: the network
    name text not null,       -- its files, in words
    state text not null,
    record text not null,     -- what its files are; empty until they are read
    files bigint not null,
    digest text not null,     -- SHA-256 over those of its files; empty until all are there
    job text,
    outcome text not null,
    lines_read bigint not null,
    lines_kept bigint not null,
    lines_excluded text not null, -- by rule: JSON
    lines_refused bigint not null,
    fingerprint text not null, -- of the definitions that it was counted by
    reason text not null,      -- why it was withdrawn
    created_at bigint not null,
    created_by text not null,
    computed_at bigint,
    kept_at bigint,
    kept_by text,
    withdrawn_at bigint,
    withdrawn_by text,
    version bigint not null
);
create index indicator_deposit_by_time on indicator_deposit (created_at, id);
create index indicator_deposit_by_owner on indicator_deposit (owner, created_at, id);
create index indicator_deposit_by_digest on indicator_deposit (digest);

create table indicator_file (
    deposit text not null references indicator_deposit (id),
    number bigint not null,
    name text not null,
    kind text not null,
    size bigint not null,
    received bigint not null,
    digest text not null, -- empty until all of it is there
    primary key (deposit, number)
);

-- What one deposit tells of one site and year: stays counted by the definitions, nobody's own. Of the deposits that were kept, the latest is counted.
create table indicator_site_year (
    id text primary key,
    deposit text not null references indicator_deposit (id),
    finess text not null,
    year bigint not null,
    type text not null,        -- of the maternity on the last day of the year; empty where it is not known
    deliveries bigint not null,
    births bigint not null,
    fingerprint text not null,
    counts text not null,
    counted boolean not null
);
create unique index indicator_site_year_counted on indicator_site_year (finess, year) where counted;
create index indicator_site_year_by_deposit on indicator_site_year (deposit);
create index indicator_site_year_by_year on indicator_site_year (year, finess);

-- The site-years that are counted, added up once: a page reads a few rows, however many maternities there are.
create table indicator_sum (
    year bigint not null,
    scope text not null,       -- '*' the region, or a type of maternity
    sites bigint not null,
    fingerprint text not null,
    counts text not null,
    funnels text not null,     -- of each figure: around what rate, and how spread
    primary key (year, scope)
);

create table indicator_refusal (
    id text primary key,
    deposit text not null,
    position bigint not null,
    file text not null,
    line bigint not null,
    reason text not null
);
create index indicator_refusal_by_position on indicator_refusal (deposit, position, id);

-- What opens the stays behind a number, where the setting has them kept: no date, no age, no residence.
create table indicator_stay (
    site_year text not null,
    id text not null,          -- rank within the site-year, in digits
    deposit text not null,
    key text not null,         -- the number that the establishment knows it by
    weeks bigint,
    unit text not null,        -- whose stay it is: mother, child, antenatal
    facts bigint not null,     -- what the definitions ask of it, one bit each
    primary key (site_year, id)
);
create index indicator_stay_by_deposit on indicator_stay (deposit);
