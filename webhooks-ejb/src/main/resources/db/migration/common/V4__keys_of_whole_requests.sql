-- A key is of a whole request, so that it is a conflict where it comes again with more, fewer, or one event alone.
alter table idempotency_keys add column batch_size integer default 0 not null;
