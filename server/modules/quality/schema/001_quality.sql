-- Perinatal cases, their reviews, what they were before each change. No identity of a mother or a child.

create table perinatal_case (
    id text primary key,
    number bigint not null,
    kind text not null,
    state text not null,
    source text not null,
    house text not null,
    happened_on text not null,
    happened_at bigint,
    ga_days bigint,
    weight_g bigint,
    newborns bigint not null,
    vital text not null,
    needs_intensive_care boolean not null,
    request text,
    request_number bigint,
    child bigint not null,
    adverse_event text not null,
    documentation text not null,
    consensus text,
    consensus_sentence text not null,
    retained text,
    conclusions text not null,
    rejected_for text,
    opened_at bigint not null,
    opened_by text,
    declared_at bigint,
    reviewed_at bigint,
    ended_at bigint,
    updated_at bigint not null,
    updated_by text,
    version bigint not null
);
create unique index perinatal_case_by_number on perinatal_case (number);
-- A request opens one case for each of its children: an event that comes during a declaration opens no second one.
create unique index perinatal_case_by_request on perinatal_case (request, child);
create index perinatal_case_by_house on perinatal_case (house, happened_on);
create index perinatal_case_by_day on perinatal_case (happened_on, id);
create index perinatal_case_by_state on perinatal_case (state, happened_on);

create table case_judgement (
    id text primary key,
    case_id text not null,
    reviewer text not null,
    asked_at bigint not null,
    asked_by text not null,
    verdict text,
    reasons text not null,
    given_at bigint,
    version bigint not null
);
create unique index case_judgement_by_reviewer on case_judgement (case_id, reviewer);
create index case_judgement_by_person on case_judgement (reviewer, given_at);

-- What a case was until somebody wrote it again, and why.
create table case_history (
    id text primary key,
    case_id text not null,
    what text not null,
    reason text not null,
    content text not null,
    version bigint not null,
    replaced_at bigint not null,
    replaced_by text
);
create index case_history_by_case on case_history (case_id, replaced_at);

-- What a reviewer had said before she corrected it.
create table case_judgement_history (
    id text primary key,
    judgement text not null,
    content text not null,
    version bigint not null,
    replaced_at bigint not null,
    replaced_by text not null
);
create index case_judgement_history_by_judgement on case_judgement_history (judgement, replaced_at);
