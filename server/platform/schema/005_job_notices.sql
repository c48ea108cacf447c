-- That a job has ended is told once to who asked for it, on whichever page she is: told for those that are here.
create table job_notice_read (
    job text primary key references job (id),
    read_at bigint not null
);
insert into job_notice_read (job, read_at) select id, ended_at from job where ended_at is not null and created_by is not null;
