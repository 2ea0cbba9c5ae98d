-- For whom an event was meant from the start, where that is not everybody who wants it: a recovery sends it to no other.
alter table events add column only_endpoint bigint;
alter table events add column only_scheme varchar(20);

-- what is to be sent again, and how far that is: each chunk moves the position in the transaction that it sends in
create table jobs (
    id uuid not null primary key,
    account_id bigint not null,
    kind varchar(9) not null,
    state varchar(9) not null check (state in ('queued', 'running', 'completed', 'cancelled', 'failed')),
    endpoint_id bigint,
    standings varchar(60) not null,
    event_type varchar(200),
    since timestamp(6) with time zone not null,
    until timestamp(6) with time zone not null,
    total bigint not null,
    done bigint not null,
    redelivered bigint not null,
    event_created_at timestamp(6) with time zone,
    event_id uuid,
    last_endpoint_id bigint,
    next_at timestamp(6) with time zone not null,
    error varchar(500),
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone
);
-- the open ones by whose turn it is, and the finished ones by age
create index jobs_by_turn on jobs (finished_at, next_at);
