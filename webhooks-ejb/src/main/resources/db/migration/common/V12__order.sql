-- Endpoints that ask for order: their deliveries form sequences, one for each ordering key (the empty one is of events
-- without a key), in the order of these numbers, which are drawn as deliveries are stored.
create sequence delivery_sequence start with 1;
alter table events add column ordering_key varchar(510);
alter table deliveries add column ordering_key varchar(510);
alter table deliveries add column sequence bigint;
