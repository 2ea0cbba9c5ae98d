-- Receivers that answer Retry-After are left alone: their endpoint until then, for each delivery so long in all.
alter table deliveries add column rested_seconds integer default 0 not null;
alter table endpoint_health add column rests_until timestamp(6) with time zone;
create index endpoint_health_rests on endpoint_health (rests_until);

-- With the end of a pause every node forgets what it knows of the endpoint's failures.
alter table endpoint_health add column revived_at timestamp(6) with time zone;
