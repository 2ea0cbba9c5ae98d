-- How far a job has come: with an endpoint that had no room for what was its turn, or (endpoint 0) with all that have no
-- cursor of their own, so that the slowest endpoint keeps only itself waiting.
create table job_cursors (
    job_id uuid not null references jobs (id) on delete cascade,
    endpoint_id bigint not null,
    event_created_at timestamp(6) with time zone not null,
    event_id uuid not null,
    last_endpoint_id bigint,
    done bigint not null,
    ended boolean not null,
    next_at timestamp(6) with time zone not null,
    moved_at timestamp(6) with time zone not null,
    primary key (job_id, endpoint_id)
);
insert into job_cursors (job_id, endpoint_id, event_created_at, event_id, last_endpoint_id, done, ended, next_at, moved_at)
select id, 0, event_created_at, event_id, last_endpoint_id, done, false, next_at, next_at
from jobs where finished_at is null and event_created_at is not null;
alter table jobs drop column event_created_at;
alter table jobs drop column event_id;
alter table jobs drop column last_endpoint_id;
