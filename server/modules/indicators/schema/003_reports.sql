-- Reports of the indicators of a year, as they were told: never changed, never computed again. A correction makes another version.
create table indicator_report (
    id text primary key,
    year bigint not null,
    house text not null, -- an establishment's id, or 'region'
    version bigint not null,
    content text not null, -- JSON
    moved text not null, -- what differs from the version before, JSON; empty for the first
    reason text not null, -- why it was made again
    made_at bigint not null,
    made_by text -- none: from the command line
);
create unique index indicator_report_by_house on indicator_report (year, house, version);

-- All of a year in one archive, as a job makes them: kept for a time, file by file, so that another process goes on where one died.
create table indicator_report_archive (
    id text primary key,
    year bigint not null,
    job text not null,
    reports bigint not null, -- how many it holds once it is ready
    bytes bigint not null, -- of its files so far
    is_ready boolean not null,
    asked_at bigint not null, -- the versions are the latest that stood then
    asked_by text not null
);
create index indicator_report_archive_by_time on indicator_report_archive (asked_at, id);

create table indicator_report_archive_file (
    archive text not null references indicator_report_archive (id),
    position bigint not null,
    name text not null,
    content bytea not null,
    primary key (archive, position)
);
create unique index indicator_report_archive_file_by_name on indicator_report_archive_file (archive, name);
