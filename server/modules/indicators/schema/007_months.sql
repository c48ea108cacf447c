-- A year told by month of discharge, where its files or cubes tell months: a year that is not whole is compared with the same months.

alter table indicator_site_year add column months bigint; -- from January to the last that holds a delivery or a birth; none: not known

create table indicator_month (
    site_year text not null,
    month bigint not null,
    deliveries bigint not null,
    births bigint not null,
    counts text not null,
    primary key (site_year, month)
);

-- The months of what is counted, added up, of the years that are not whole somewhere.
create table indicator_sum_month (
    year bigint not null,
    scope text not null,       -- as in indicator_sum
    month bigint not null,
    sites bigint not null,     -- that tell this month
    fingerprint text not null,
    counts text not null,
    primary key (year, scope, month)
);
