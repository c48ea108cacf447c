-- What every module stands on: versions of topics, the outbox, repeated submissions, the audit, jobs.

create table topic_version (
    topic text primary key,
    version bigint not null
);

create table outbox (
    position bigint primary key,
    topic text not null,
    version bigint not null,
    audience text not null,
    kind text not null,
    payload text not null,
    at bigint not null
);

-- How far each subscribing module has come.
create table subscription_position (
    subscriber text primary key,
    position bigint not null
);

-- Answers given to submissions that carried an Idempotency-Key, kept for a day.
create table repeated_submission (
    account text not null,
    key text not null,
    route text not null,
    fingerprint text not null,
    status bigint not null,
    headers text not null,
    body text not null,
    at bigint not null,
    primary key (account, key)
);

-- Append-only: each line's hash covers the line before it in its chain.
create table audit (
    id text primary key,
    chain text not null,
    position bigint not null,
    at bigint not null,
    kind text not null,
    account text,
    membership text,
    action text not null,
    subject_kind text not null,
    subject text not null,
    detail text not null,
    peer text not null,
    previous_hash text not null,
    hash text not null,
    unique (chain, position)
);
create index audit_by_time on audit (at, id);
create index audit_by_subject on audit (subject, at);
create index audit_by_account on audit (account, at);

-- Where each chain of the audit ends, so that a tail that was cut off is missed.
create table audit_head (
    chain text primary key,
    position bigint not null,
    hash text not null
);

-- Dated settings: a value that the reference marks as a proposal or uncertain lives here with its source.
create table setting (
    id text primary key,
    code text not null,
    value text not null,
    valid_from text not null,
    source_note text not null,
    created_at bigint not null,
    created_by text not null,
    version bigint not null
);
create unique index setting_by_code on setting (code, valid_from);

-- What the installation is: "region", and "demonstration" where every datum is invented.
create table installation (
    name text primary key,
    value text not null
);
