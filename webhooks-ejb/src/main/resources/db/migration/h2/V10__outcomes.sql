-- What became of an endpoint's deliveries and calls, for each hour: one row that each group of records updates once.
create table endpoint_outcomes (
    endpoint_id bigint not null,
    hour_begin timestamp(6) with time zone not null,
    delivered bigint not null,
    failed bigint not null,
    cancelled bigint not null,
    successes bigint not null,
    failures bigint not null,
    -- how many answers took how long: one number for each bucket, those at the end left out where they are zero
    latencies integer array not null,
    primary key (endpoint_id, hour_begin)
);
-- for retention
create index endpoint_outcomes_hour on endpoint_outcomes (hour_begin);
