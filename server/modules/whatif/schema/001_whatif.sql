-- Simulations over a recorded year: what was asked, and what came out. Never changed once the result is there.

create table whatif_run (
    id text primary key,
    year bigint not null,
    scenario text not null, -- JSON
    sentences text not null,
    seed bigint not null,
    replays bigint not null,
    result text not null, -- JSON; empty until the job has written it
    job text not null,
    created_at bigint not null,
    created_by text not null
);
create index whatif_run_by_time on whatif_run (created_at, id);
