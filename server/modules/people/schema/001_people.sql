-- Who people are, apart from everything that happens to them: facts hold the id only.

create table person (
    id text primary key,
    last_name text,
    first_name text,
    initials text,
    match_key text not null,
    birth_date text,
    born_at bigint,
    sex text,
    postcode text,
    protected_identity boolean not null,
    created_at bigint not null,
    created_by text not null,
    updated_at bigint not null,
    updated_by text not null,
    version bigint not null
);
create index person_by_match on person (match_key);
