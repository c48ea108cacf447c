-- Keys by which other programs come in. Each acts as an account of its own, which has no role and cannot log in: what it does is
-- told under the key's name. The key itself is with the other program only.
create table program_key (
    id text primary key,
    account text not null unique references account (id),
    kind text not null,
    place text, -- none: the whole network
    token_hash text not null unique,
    created_at bigint not null,
    created_by text not null references account (id),
    expires_at bigint not null,
    last_used_at bigint, -- to the minute
    revoked_at bigint,
    revoked_by text references account (id),
    version bigint not null
);
create index program_key_by_time on program_key (created_at, id);
