-- The procedures that the network writes for its binder of transfers: plain texts, each with the day of its version. What a version said
-- before is kept.
create table binder_chapter (
    id text primary key,
    title text not null,
    body text not null,
    position bigint not null,
    active boolean not null,
    created_at bigint not null,
    created_by text not null,
    updated_at bigint not null,
    updated_by text not null,
    version bigint not null
);
create index binder_chapter_by_position on binder_chapter (position, id) where active;

create table binder_chapter_before (
    chapter text not null,
    version bigint not null,
    title text not null,
    body text not null,
    written_at bigint not null,
    written_by text not null,
    primary key (chapter, version)
);
