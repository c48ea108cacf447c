-- The yearly note of the region: what the network writes under the figures of each section. The figures themselves are read anew.
create table indicator_note_comment (
    id text primary key,
    year bigint not null,
    section text not null,
    body text not null,
    begun_at bigint not null,   -- since when its writer has been at it: typing saves it every second, one stretch is one version of its history
    updated_at bigint not null,
    updated_by text not null,
    version bigint not null
);
create unique index indicator_note_comment_by_section on indicator_note_comment (year, section);

create table indicator_note_before (
    comment text not null references indicator_note_comment (id),
    version bigint not null,
    body text not null,
    written_at bigint not null,
    written_by text not null,
    primary key (comment, version)
);

-- The sections whose funnels name maternities, in the note for the network alone.
create table indicator_note_named (
    year bigint not null,
    section text not null,
    named_at bigint not null,
    named_by text not null,
    primary key (year, section)
);
