-- The same tables on PostgreSQL and H2; what only one of them has (partial indexes) is in its own folder.
--
-- events, deliveries and attempts refer to each other without foreign keys: each check would lock a row of an endpoint
-- or event per delivery, in the statements that decide how fast the system is. The three statements that write them
-- insert both sides at once, and nothing else removes rows.

create sequence account_id start with 1001;
create sequence api_key_id start with 1001;
create sequence endpoint_id start with 1001;
create sequence endpoint_secret_id start with 1001;
-- one sequence for the versions of all accounts: a node finds the changed ones by "above the last I have seen"
create sequence account_version start with 1;
create sequence node_start start with 1;

create table accounts (
    id bigint not null primary key,
    name varchar(200) not null,
    max_endpoints integer not null,
    endpoint_count integer not null check (endpoint_count >= 0),
    version bigint not null,
    created_at timestamp(6) with time zone not null,
    deleted_at timestamp(6) with time zone
);
create unique index accounts_version on accounts (version);

create table api_keys (
    id bigint not null primary key,
    account_id bigint not null references accounts (id),
    kind varchar(20) not null,
    name varchar(200) not null,
    prefix varchar(40) not null,
    sha256 bytea not null,
    scopes varchar(200) not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone,
    revoked_at timestamp(6) with time zone
);
create unique index api_keys_sha256 on api_keys (sha256);
create index api_keys_account on api_keys (account_id, id);

create table endpoints (
    id bigint not null primary key,
    account_id bigint not null references accounts (id),
    scheme varchar(20) not null,
    url varchar(2048) not null,
    description varchar(500),
    patterns varchar not null,
    is_active boolean not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    deleted_at timestamp(6) with time zone
);
create index endpoints_account on endpoints (account_id, id);

create table endpoint_health (
    endpoint_id bigint not null primary key references endpoints (id),
    consecutive_failures integer not null,
    last_delivery_at timestamp(6) with time zone,
    last_delivery_status integer,
    paused_at timestamp(6) with time zone,
    sweep varchar(10),
    sweep_until timestamp(6) with time zone
);

create table endpoint_secrets (
    id bigint not null primary key,
    endpoint_id bigint not null references endpoints (id),
    key_id varchar(40) not null,
    sealed bytea not null,
    created_at timestamp(6) with time zone not null,
    retires_at timestamp(6) with time zone
);
create index endpoint_secrets_endpoint on endpoint_secrets (endpoint_id, id);

-- two accounts may choose the same event id
create table events (
    account_id bigint not null,
    id uuid not null,
    type varchar(200) not null,
    service varchar(200) not null,
    livemode boolean not null,
    body bytea not null,
    fan_out integer not null,
    created_at timestamp(6) with time zone not null,
    deliver_at timestamp(6) with time zone,
    primary key (account_id, id)
);
create index events_account_in_order on events (account_id, created_at, id);

create table idempotency_keys (
    account_id bigint not null,
    idempotency_key varchar(270) not null,
    event_id uuid not null,
    created_at timestamp(6) with time zone not null,
    primary key (account_id, idempotency_key)
);

create table deliveries (
    id uuid not null primary key,
    account_id bigint not null,
    event_id uuid not null,
    endpoint_id bigint not null,
    form varchar(20) not null,
    state varchar(9) not null
        check (state in ('queued', 'waiting', 'held', 'delivered', 'failed', 'cancelled')),
    attempts integer not null,
    step integer not null,
    lease integer not null,
    owner bigint,
    due_at timestamp(6) with time zone,
    last_status integer,
    created_at timestamp(6) with time zone not null
);
-- one delivery per event and endpoint; and an event's deliveries
create unique index deliveries_event on deliveries (account_id, event_id, endpoint_id);
-- an endpoint's deliveries, in order
create index deliveries_endpoint on deliveries (endpoint_id, id);

create table attempts (
    delivery_id uuid not null,
    number integer not null,
    lease integer not null,
    at timestamp(6) with time zone not null,
    duration_ms integer not null,
    status integer,
    error varchar(500),
    request_headers varchar not null,
    response_headers varchar,
    response_body varchar,
    primary key (delivery_id, number, lease)
);

-- who is alive, and under which start; a start that finds its name alive is refused
create table nodes (
    name varchar(23) not null primary key,
    started bigint not null,
    beat bigint not null,
    beat_at timestamp(6) with time zone not null
);
