-- What is unfinished of each sequence, in order: the first one is the only one that may be called.
create index deliveries_in_order on deliveries (state, endpoint_id, ordering_key, sequence);
