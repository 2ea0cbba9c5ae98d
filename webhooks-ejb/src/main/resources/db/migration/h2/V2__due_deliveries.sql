-- H2 has no partial indexes: the same columns for all rows.
create index deliveries_leased on deliveries (state, due_at);
create index deliveries_resting on deliveries (state, endpoint_id, due_at, id);
