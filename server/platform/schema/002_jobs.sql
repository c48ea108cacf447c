-- Work too long for a request: asked by a person or by the hour, done in slices by one process at a time.

create table job (
    id text primary key,
    kind text not null,
    title text not null,
    state text not null,
    place text not null,
    done bigint not null,
    total bigint,
    outcome text not null,
    attention boolean not null,
    created_at bigint not null,
    created_by text,
    started_at bigint,
    expected_end_at bigint,
    ended_at bigint,
    cancel_asked_at bigint,
    runner text not null,
    lease_until bigint not null,
    attempts bigint not null,
    version bigint not null
);
create index job_by_time on job (created_at, id);
create index job_by_state on job (state, created_at);

-- What a job works on, until it has ended: a file that was dropped.
create table job_input (
    job text primary key references job (id),
    content text not null
);

-- What a job has to say line by line: the lines of a file that it refused.
create table job_remark (
    id text primary key,
    job text not null references job (id),
    position bigint not null,
    line bigint not null,
    reason text not null,
    content text not null
);
create index job_remark_by_job on job_remark (job, position);

-- When each regular job was last due, so that of several processes one starts it, and how it ended.
create table job_schedule (
    kind text primary key,
    due_at bigint not null,
    ended_at bigint,
    outcome text not null,
    attention boolean not null
);
