-- What became of the last things that a program sent: when one was taken, and the last that was refused, with its reason. One row for a key.
create table program_push (
    id text primary key references program_key (id),
    accepted_at bigint,
    refused_at bigint,
    refused_since bigint not null, -- refusals since the last one that was taken
    status bigint, -- of the last refusal, and the three below
    code text not null,
    reason text not null,
    target text not null
);
