package org.webhooks.benchmark.limit.store;

import java.sql.SQLException;
import java.util.List;

/** Writes the rows of events and of their deliveries, which go out at once. */
public final class Publications {
    private static final String STORE = """
            with stored as (
              insert into events (account_id, id, type, service, livemode, body, fan_out, created_at)
              select account_id, id, type, split_part(type, '.', 1), true, body, fan_out,
                     timestamptz 'epoch' + created_us * interval '1 microsecond'
              from unnest(?::bigint[], ?::uuid[], ?::text[], ?::bytea[], ?::int[], ?::bigint[])
                as e(account_id, id, type, body, fan_out, created_us)
            )
            insert into deliveries (id, account_id, event_id, endpoint_id, form, state, attempts, step, lease, owner,
                                    due_at, created_at)
            select id, account_id, event_id, endpoint_id, 'platform', 'queued', 0, 0, 1, 1, now() + interval '2 minutes',
                   timestamptz 'epoch' + created_us * interval '1 microsecond'
            from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::bigint[], ?::bigint[])
              as d(id, account_id, event_id, endpoint_id, created_us)""";

    private final Session session;

    public Publications(String url) {
        session = new Session(url, STORE);
    }

    /** Returns when all of them are committed. */
    public void store(List<Publication> publications) throws SQLException {
        List<Delivery> deliveries = publications.stream()
                .flatMap(publication -> publication.deliveries().stream())
                .toList();
        session.run(statement -> {
            new Columns(statement)
                    .longs(publications, publication -> publication.event().accountId())
                    .objects(
                            "uuid",
                            publications,
                            publication -> publication.event().id())
                    .texts(publications, publication -> publication.event().type())
                    .bytes(publications, publication -> publication.event().body())
                    .ints(publications, publication -> publication.deliveries().size())
                    .longs(publications, publication -> publication.event().createdMicros())
                    .objects("uuid", deliveries, Delivery::id)
                    .longs(deliveries, delivery -> delivery.event().accountId())
                    .objects("uuid", deliveries, delivery -> delivery.event().id())
                    .longs(deliveries, Delivery::endpointId)
                    .longs(deliveries, delivery -> delivery.event().createdMicros());
            return statement.executeUpdate();
        });
    }
}
