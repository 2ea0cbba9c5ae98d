-- What is removed when it has been kept for long enough is found by these; events and attempts are found by the indexes that
-- they have. Not BRIN: space of removed rows is used again, so that moments of all ages come to lie side by side.
create index idempotency_keys_created on idempotency_keys (created_at);
create index endpoint_secrets_retired on endpoint_secrets (retires_at) where retires_at is not null;
create index api_keys_revoked on api_keys (revoked_at) where revoked_at is not null;
-- as much as is published is removed: vacuum by number of rows, not by share of a large table
alter table events set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 10000);
alter table event_bodies set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 10000);
alter table attempts set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 10000);
alter table idempotency_keys set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 10000);
