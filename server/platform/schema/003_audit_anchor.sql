-- Where a chain of the audit begins, once its oldest lines were erased at the end of their time: the last line erased, and
-- the line of the writes' chain that says so.
create table audit_anchor (
    chain text primary key,
    position bigint not null,
    hash text not null,
    attested_at bigint not null
);
