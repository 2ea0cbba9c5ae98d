-- How often, when and in which form an endpoint is called; null is the server's setting, or the dialect's form.
alter table endpoints add column retry_schedule varchar(1000);
alter table endpoints add column timeout_ms integer;
alter table endpoints add column rate_limit integer;
alter table endpoints add column max_in_flight integer;
alter table endpoints add column headers varchar;
alter table endpoints add column ordered boolean default false not null;
alter table endpoints add column format varchar(20);
alter table endpoints add column filter varchar;
alter table endpoints add column signature varchar(10) default 'v1' not null;

-- an endpoint may have pairs of keys beside its secrets: which signatures a row makes
alter table endpoint_secrets add column signature varchar(10) default 'v1' not null;
