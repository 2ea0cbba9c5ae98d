-- What is due in no sequence, by endpoint and time, apart from what stands in sequences: only the first of each of these may
-- be called, and all others would be stepped over one by one. What is held is found in its order by the same index.
drop index deliveries_resting;
create index deliveries_resting on deliveries (state, endpoint_id, sequence, due_at, id)
    where state in ('waiting', 'held');
