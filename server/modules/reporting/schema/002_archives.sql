-- All reports of a year in one archive, as a job makes them: kept for a time, file by file, so that another process goes on where one died.
create table report_archive (
    id text primary key,
    year bigint not null,
    job text not null,
    reports bigint not null, -- how many it holds once it is ready
    bytes bigint not null, -- of its files so far
    is_ready boolean not null,
    asked_at bigint not null, -- the versions are the latest that stood then
    asked_by text not null
);
create index report_archive_by_time on report_archive (asked_at, id);

create table report_archive_file (
    archive text not null references report_archive (id),
    position bigint not null,
    name text not null,
    content bytea not null,
    primary key (archive, position)
);
create unique index report_archive_file_by_name on report_archive_file (archive, name);
