-- Notes that an establishment keeps for itself.

create table @module@_note (
    id text primary key,
    place text not null,
    text text not null,
    written_at bigint not null,
    written_by text not null
);
create index @module@_note_by_time on @module@_note (written_at, id);
