-- What the dialects need beyond a URL and patterns.

-- a derived event goes to the endpoints of one dialect only; who publishes both by themselves switches it off
alter table accounts add column derives_events boolean default true not null;

-- of 255 characters, which H2 counts as UTF-16 does: an emoji is two
alter table endpoints add column name varchar(510);
alter table endpoints add column method varchar(10) default 'POST' not null;
-- the place among the endpoints of its dialect, where that has a cap of its own: two never take the same
alter table endpoints add column slot integer;
create unique index endpoints_slot on endpoints (account_id, scheme, slot);

-- bodies in other forms than the native one, which is the event's: once for each form, however many deliveries
create table event_bodies (
    account_id bigint not null,
    event_id uuid not null,
    form varchar(20) not null,
    body bytea not null,
    primary key (account_id, event_id, form)
);
