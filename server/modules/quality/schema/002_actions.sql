-- What is done about dysfunctions and cases, and which dysfunctions are acted upon.

create table quality_action (
    id text primary key,
    year bigint not null,
    title text not null,
    level text not null,
    category text not null,
    owner text not null,
    place text,
    due_on text not null,
    state text not null,
    dropped_because text not null,
    evaluation text not null,
    codes text not null,
    requests text not null,
    cases text not null,
    meeting text,
    created_at bigint not null,
    created_by text not null,
    updated_at bigint not null,
    updated_by text not null,
    version bigint not null
);
create index quality_action_by_year on quality_action (year, due_on);
create index quality_action_by_due on quality_action (due_on, id);

-- Which actions a case has: follows from the column `cases`, written anew with it.
create table quality_action_case (
    id text primary key,
    action text not null,
    case_id text not null
);
create unique index quality_action_case_once on quality_action_case (action, case_id);
create index quality_action_case_by_case on quality_action_case (case_id);

-- What an action was until somebody wrote it again.
create table quality_action_history (
    id text primary key,
    action text not null,
    content text not null,
    version bigint not null,
    replaced_at bigint not null,
    replaced_by text not null
);
create index quality_action_history_by_action on quality_action_history (action, replaced_at);

-- Whether a dysfunction is watched or acted upon, from a day on. The latest writing of a day counts.
create table dysfunction_mode (
    id text primary key,
    code text not null,
    mode text not null,
    valid_from text not null,
    source_note text not null,
    written_at bigint not null,
    written_by text not null
);
create index dysfunction_mode_by_code on dysfunction_mode (code, valid_from);
