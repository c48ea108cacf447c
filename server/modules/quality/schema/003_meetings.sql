-- Internal feedback meetings, and meetings centred on transfers; what was decided there.

create table quality_meeting (
    id text primary key,
    held_on text not null,
    title text not null,
    kind text not null,
    with_network boolean not null,
    place text,
    participants bigint not null,
    cases text not null,
    requests text not null,
    decisions text not null,
    created_at bigint not null,
    created_by text not null,
    updated_at bigint not null,
    updated_by text not null,
    version bigint not null
);
create index quality_meeting_by_day on quality_meeting (held_on, id);

-- What a meeting was until somebody wrote it again.
create table quality_meeting_history (
    id text primary key,
    meeting text not null,
    content text not null,
    version bigint not null,
    replaced_at bigint not null,
    replaced_by text not null
);
create index quality_meeting_history_by_meeting on quality_meeting_history (meeting, replaced_at);
create index quality_action_by_meeting on quality_action (meeting);
