-- What is unfinished of each sequence, in order: the first one is the only one that may be called.
create index deliveries_in_order on deliveries (endpoint_id, ordering_key, sequence)
    where sequence is not null and state in ('queued', 'waiting', 'held');
