-- How often a house was reminded by e-mail of what is awaited of it, and when last. What was answered keeps its row: reminders before the
-- question stood are not counted.
create table outcome_reminder (
    request text not null,
    kind text not null,
    place text not null,
    count bigint not null,
    last_at bigint not null,
    primary key (request, kind, place)
);
