package org.webhooks.event.store;

/**
 * One statement for the whole group: both inserts see the same snapshot of the accounts' versions, so that an event and
 * its deliveries are stored together or not at all.
 */
final class PostgresPublishSql {
    private static final String EVENTS = """
            with published as (
              select p.*, timestamptz 'epoch' + created_us * interval '1 microsecond' as created_at,
                     timestamptz 'epoch' + deliver_us * interval '1 microsecond' as deliver_at
              from unnest(?::bigint[], ?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::boolean[], ?::bytea[], ?::int[],
                          ?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::int[], ?::uuid[])
                as p(account_id, version, id, type, service, livemode, body, fan_out, created_us, deliver_us,
                     ordering_key, only_endpoint, only_scheme, key, batch_size, raised_by)
            ), matched as (
              select p.* from published p join accounts a on a.id = p.account_id
              where a.version = p.version and a.deleted_at is null
            )""";

    private static final String STORED = """
            , stored as (
              insert into events (account_id, id, type, service, livemode, body, fan_out, created_at, deliver_at,
                                  ordering_key, only_endpoint, only_scheme)
              select account_id, id, type, service, livemode, body, fan_out, created_at, deliver_at, ordering_key,
                     only_endpoint, only_scheme
              from matched
              returning account_id, id
            )""";

    // an expired key is taken over; one that stands in another open transaction makes this wait for the lock timeout
    private static final String STORED_UNLESS_THERE = """
            , keyed as (
              insert into idempotency_keys as k (account_id, idempotency_key, batch_size, event_id, created_at)
              select account_id, key, batch_size, id, created_at from matched m
              where key is not null
                and not exists (select from events e where e.account_id = m.account_id and e.id = m.id)
              on conflict (account_id, idempotency_key)
                do update set batch_size = excluded.batch_size, event_id = excluded.event_id,
                              created_at = excluded.created_at
                where k.created_at < excluded.created_at - ?::bigint * interval '1 second'
              returning account_id, event_id
            ), asked_for as (
              insert into events (account_id, id, type, service, livemode, body, fan_out, created_at, deliver_at,
                                  ordering_key, only_endpoint, only_scheme)
              select account_id, id, type, service, livemode, body, fan_out, created_at, deliver_at, ordering_key,
                     only_endpoint, only_scheme
              from matched m
              where raised_by is null and (key is null
                 or exists (select from keyed k where k.account_id = m.account_id and k.event_id = m.id))
              on conflict do nothing
              returning account_id, id
            ), raised as (
              insert into events (account_id, id, type, service, livemode, body, fan_out, created_at, deliver_at,
                                  ordering_key, only_endpoint, only_scheme)
              select account_id, id, type, service, livemode, body, fan_out, created_at, deliver_at, ordering_key,
                     only_endpoint, only_scheme
              from matched m
              where exists (select from asked_for a where a.account_id = m.account_id and a.id = m.raised_by)
              on conflict do nothing
              returning account_id, id
            ), stored as (
              select * from asked_for union all select * from raised
            )""";

    // a new id can't be there already: where the account's version holds, the event was stored
    private static final String WHERE_MATCHED =
            "join accounts s on s.id = %1$s.account_id and s.version = %1$s.version";
    private static final String WHERE_STORED =
            "join stored s on s.account_id = %1$s.account_id and s.id = %1$s.event_id";

    private static final String DELIVERIES = """
            , fanned_out as (
              insert into deliveries (id, account_id, event_id, endpoint_id, form, state, attempts, step, lease, owner,
                                      due_at, created_at, ordering_key, sequence)
              select d.id, d.account_id, d.event_id, d.endpoint_id, d.form, d.state, 0, 0,
                     case d.state when 'queued' then 1 else 0 end,
                     case d.state when 'queued' then t.owner end,
                     case d.state
                       when 'queued' then t.now + t.lease_ms * interval '1 millisecond'
                       when 'waiting' then coalesce(timestamptz 'epoch' + d.deliver_us * interval '1 microsecond',
                                                    case when d.sequence is null then t.now end)
                     end,
                     timestamptz 'epoch' + d.created_us * interval '1 microsecond',
                     d.ordering_key, d.sequence
              from (
                select *, case when ordering_key is not null then nextval('delivery_sequence') end as sequence
                from unnest(?::bigint[], ?::bigint[], ?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::text[],
                            ?::bigint[], ?::bigint[], ?::text[])
                  as one(account_id, version, event_id, id, endpoint_id, form, state, created_us, deliver_us,
                         ordering_key)) d
              %s
              cross join (select ?::bigint as owner, ?::bigint as lease_ms,
                                 now() + ?::bigint * interval '1 millisecond' as now) t
            )""";
    private static final String OTHER_BODIES = """
            , bodied as (
              insert into event_bodies (account_id, event_id, form, body)
              select b.account_id, b.event_id, b.form, b.body
              from unnest(?::bigint[], ?::bigint[], ?::uuid[], ?::text[], ?::bytea[])
                as b(account_id, version, event_id, form, body)
              %s
            )""";
    private static final String RESULT = " select account_id, id from stored";

    private static final String UNKEYED = of(STORED, WHERE_MATCHED, "");
    private static final String UNKEYED_WITH_BODIES = of(STORED, WHERE_MATCHED, OTHER_BODIES);
    private static final String KEYED = of(STORED_UNLESS_THERE, WHERE_STORED, "");
    private static final String KEYED_WITH_BODIES = of(STORED_UNLESS_THERE, WHERE_STORED, OTHER_BODIES);

    private PostgresPublishSql() {}

    /**
     * The statement of a group; a keyed one takes behind the events for how many seconds keys are kept.
     *
     * @param keyed whether some of the events may be there already, by their id or their idempotency key
     * @param otherBodies whether some have bodies in other forms than the native one
     */
    static String of(boolean keyed, boolean otherBodies) {
        if (keyed) {
            return otherBodies ? KEYED_WITH_BODIES : KEYED;
        }
        return otherBodies ? UNKEYED_WITH_BODIES : UNKEYED;
    }

    private static String of(String stored, String where, String otherBodies) {
        return EVENTS
                + stored
                + DELIVERIES.formatted(where.formatted("d"))
                + otherBodies.formatted(where.formatted("b"))
                + RESULT;
    }
}
