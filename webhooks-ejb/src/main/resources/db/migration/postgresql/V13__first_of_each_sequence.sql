-- What is unfinished of each sequence, in order: the first one is the only one that may be called.
create index deliveries_in_order on deliveries (endpoint_id, ordering_key, sequence)
    where sequence is not null and state in ('queued', 'waiting', 'held');
-- What is in hand of each sequence.
create index deliveries_in_hand_in_order on deliveries (endpoint_id, ordering_key)
    where sequence is not null and state = 'queued';
