-- The definitions as they were when something was counted by them: what has changed since is told, and what has not is still read.
create table indicator_definitions (
    id text primary key,       -- SHA-256 of its sheets
    fingerprint text not null, -- of what is counted: wordings change without it
    noted_at bigint not null,
    sheets text not null       -- one figure a line: see edition.hpp
);
create index indicator_definitions_by_fingerprint on indicator_definitions (fingerprint, noted_at);
