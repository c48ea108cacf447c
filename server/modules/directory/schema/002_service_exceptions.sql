-- Days on which the cell does not keep its week.

-- Public holidays on which a service does not answer, from a day on; without a line a holiday has its own openings or
-- those of its weekday.
create table service_holiday_closure (
    id text primary key,
    service text not null,
    valid_from text not null,
    valid_to text,
    created_at bigint not null,
    created_by text not null
);

-- Days that have their own opening, or none. Withdrawn ones are kept.
create table service_exception (
    id text primary key,
    service text not null,
    first_day text not null,
    last_day text not null,
    opens text, -- both times, or neither: closed
    closes text,
    reason text not null,
    withdrawn boolean not null,
    created_at bigint not null,
    created_by text not null,
    updated_at bigint not null,
    updated_by text not null,
    version bigint not null
);
create index service_exception_by_day on service_exception (service, last_day);
