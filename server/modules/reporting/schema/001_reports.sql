-- Yearly reports, as they were told: never changed, never computed again. A correction makes another version.
create table yearly_report (
    id text primary key,
    year bigint not null,
    house text not null, -- an establishment's id, or 'region'
    version bigint not null,
    content text not null, -- JSON
    moved text not null, -- what differs from the version before, JSON; an empty list for the first
    reason text not null, -- why it was made again
    made_at bigint not null,
    made_by text -- none: from the command line
);
create unique index yearly_report_by_house on yearly_report (year, house, version);

-- Who presented a report on site, and what the maternity asked.
create table report_visit (
    id text primary key,
    year bigint not null, -- of the report
    place text not null references establishment (id),
    visited_on text not null,
    presented_by text not null,
    present text not null,
    asked text not null,
    followed_up text not null,
    created_at bigint not null,
    created_by text not null,
    updated_at bigint not null,
    updated_by text not null,
    version bigint not null
);
create index report_visit_by_year on report_visit (year, visited_on);

-- Every state of every row above, kept.
create table report_visit_history (
    id text not null,
    year bigint not null,
    place text not null,
    visited_on text not null,
    presented_by text not null,
    present text not null,
    asked text not null,
    followed_up text not null,
    created_at bigint not null,
    created_by text not null,
    updated_at bigint not null,
    updated_by text not null,
    version bigint not null,
    primary key (id, version)
);
