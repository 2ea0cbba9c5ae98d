-- Leases that ran out. Small: it holds only what is handed over.
create index deliveries_leased on deliveries (due_at) where state = 'queued';
-- What is due, by endpoint, so that each gets its turn; and what is held, in order.
create index deliveries_resting on deliveries (state, endpoint_id, due_at, id) where state in ('waiting', 'held');
create index endpoint_health_sweeps on endpoint_health (endpoint_id) where sweep is not null;
create index endpoint_health_paused on endpoint_health (endpoint_id) where paused_at is not null;
-- rows are born, change twice within a second and then stay: vacuum by number of inserts, not by share of a large table
alter table deliveries set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 10000);
