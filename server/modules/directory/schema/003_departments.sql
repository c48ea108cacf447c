-- A department named on screen has no known centre: unknown is empty, never invented.
create table department_named (
    id text primary key, -- official number: "09", "2A"
    name text not null,
    latitude double precision,
    longitude double precision
);
insert into department_named (id, name, latitude, longitude) select id, name, latitude, longitude from department;
drop table department;
alter table department_named rename to department;
