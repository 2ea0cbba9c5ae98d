-- The catalogue of an account: its types of events, and which data they may have.
create sequence event_type_id start with 1001;

create table event_types (
    id bigint not null primary key,
    account_id bigint not null references accounts (id),
    name varchar(200) not null,
    -- of 500 characters, which H2 counts as UTF-16 does: an emoji is two
    description varchar(1000) not null,
    data_schema varchar,
    example varchar,
    audience varchar(10) not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null
);
create unique index event_types_name on event_types (account_id, name);
create index event_types_in_order on event_types (account_id, id);

-- the account's version when the schemas of its types last changed; 0 where it never had one
alter table accounts add column schemas_version bigint default 0 not null;
