package org.webhooks.event.store;

import static org.webhooks.schema.SqlMoments.utc;
import static org.webhooks.schema.SqlMoments.utcOrNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.webhooks.event.IdempotencyKey;

/** Batches in one transaction, each row inserted where the account's version holds and the event is not there. */
public final class H2PublishStatement implements PublishStatement {
    private static final String EXPIRE_KEY =
            "delete from idempotency_keys where account_id = ? and idempotency_key = ? and created_at < ?";

    private static final String KEY = """
            insert into idempotency_keys (account_id, idempotency_key, batch_size, event_id, created_at)
            select ?, ?, ?, ?, ? where not exists (
              select 1 from idempotency_keys where account_id = ? and idempotency_key = ?)
            and not exists (select 1 from events where account_id = ? and id = ?)
            and exists (select 1 from accounts where id = ? and version = ?)""";

    private static final String EVENT = """
            insert into events (account_id, id, type, service, livemode, body, fan_out, created_at, deliver_at,
                                ordering_key, only_endpoint, only_scheme)
            select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
            where exists (select 1 from accounts where id = ? and version = ? and deleted_at is null)
            and not exists (select 1 from events where account_id = ? and id = ?)""";

    private static final String DELIVERY = """
            insert into deliveries (id, account_id, event_id, endpoint_id, form, state, attempts, step, lease, owner,
                                    due_at, created_at, ordering_key, sequence)
            values (?, ?, ?, ?, ?, ?, 0, 0, ?, ?,
                    coalesce(?, case when ? then dateadd(millisecond, ?, current_timestamp) end), ?, ?,
                    case when ? then next value for delivery_sequence end)""";

    private static final String BODY =
            "insert into event_bodies (account_id, event_id, form, body) values (?, ?, ?, ?)";

    private final Duration keysKept;

    /** @param keysKept for how long an idempotency key answers its repetition */
    public H2PublishStatement(Duration keysKept) {
        this.keysKept = keysKept;
    }

    @Override
    public List<PreparedEvent> store(Connection connection, List<PreparedEvent> events, LeaseTerms terms)
            throws SQLException {
        List<PreparedEvent> admitted = new ArrayList<>(events.size());
        for (PreparedEvent event : events) {
            IdempotencyKey key = event.event().idempotencyKey();
            if (key == null || storeKey(connection, event, key)) {
                admitted.add(event);
            }
        }
        List<PreparedEvent> stored = storeEvents(connection, admitted);
        List<PreparedEvent> raised = storeEvents(
                connection,
                stored.stream().flatMap(event -> event.raised().stream()).toList());
        for (List<PreparedEvent> there : List.of(stored, raised)) {
            storeDeliveries(connection, there, terms);
            storeBodies(connection, there);
        }
        return stored;
    }

    private boolean storeKey(Connection connection, PreparedEvent prepared, IdempotencyKey key) throws SQLException {
        long account = prepared.event().accountId();
        try (PreparedStatement expire = connection.prepareStatement(EXPIRE_KEY)) {
            expire.setLong(1, account);
            expire.setString(2, key.text());
            expire.setObject(3, utc(prepared.createdAt().minus(keysKept)));
            expire.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(KEY)) {
            insert.setLong(1, account);
            insert.setString(2, key.text());
            insert.setInt(3, key.batchSize());
            insert.setObject(4, prepared.id());
            insert.setObject(5, utc(prepared.createdAt()));
            insert.setLong(6, account);
            insert.setString(7, key.text());
            insert.setLong(8, account);
            insert.setObject(9, prepared.id());
            insert.setLong(10, account);
            insert.setLong(11, prepared.accountVersion());
            return insert.executeUpdate() == 1;
        }
    }

    private static List<PreparedEvent> storeEvents(Connection connection, List<PreparedEvent> events)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(EVENT)) {
            for (PreparedEvent prepared : events) {
                insert.setLong(1, prepared.event().accountId());
                insert.setObject(2, prepared.id());
                insert.setString(3, prepared.event().type());
                insert.setString(4, prepared.event().occurrence().service());
                insert.setBoolean(5, prepared.event().occurrence().livemode());
                insert.setBytes(6, prepared.bodies().inNativeForm());
                insert.setInt(7, prepared.deliveries().size());
                insert.setObject(8, utc(prepared.createdAt()));
                insert.setObject(9, utcOrNull(prepared.event().timing().deliverAt()), Types.TIMESTAMP_WITH_TIMEZONE);
                insert.setString(10, prepared.event().timing().orderingKey());
                insert.setObject(11, prepared.event().addressees().endpoint(), Types.BIGINT);
                insert.setString(12, prepared.event().addressees().scheme());
                insert.setLong(13, prepared.event().accountId());
                insert.setLong(14, prepared.accountVersion());
                insert.setLong(15, prepared.event().accountId());
                insert.setObject(16, prepared.id());
                insert.addBatch();
            }
            int[] inserted = insert.executeBatch();
            List<PreparedEvent> stored = new ArrayList<>();
            for (int i = 0; i < inserted.length; i++) {
                if (inserted[i] == 1) {
                    stored.add(events.get(i));
                }
            }
            return stored;
        }
    }

    private static void storeDeliveries(Connection connection, List<PreparedEvent> events, LeaseTerms terms)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(DELIVERY)) {
            for (PreparedEvent event : events) {
                for (NewDelivery delivery : event.deliveries()) {
                    bind(insert, event, delivery, terms);
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void storeBodies(Connection connection, List<PreparedEvent> events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(BODY)) {
            for (PreparedEvent event : events) {
                for (Map.Entry<String, byte[]> body :
                        event.bodies().inOtherForms().entrySet()) {
                    insert.setLong(1, event.event().accountId());
                    insert.setObject(2, event.id());
                    insert.setString(3, body.getKey());
                    insert.setBytes(4, body.getValue());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, PreparedEvent event, NewDelivery delivery, LeaseTerms terms)
            throws SQLException {
        boolean leased = delivery.start() == NewDelivery.Start.LEASED;
        boolean held = delivery.start() == NewDelivery.Start.HELD;
        long dueInMillis =
                terms.clockOffset().toMillis() + (leased ? terms.lease().toMillis() : 0);
        insert.setObject(1, delivery.id());
        insert.setLong(2, event.event().accountId());
        insert.setObject(3, event.id());
        insert.setLong(4, delivery.target().endpointId());
        insert.setString(5, delivery.form());
        insert.setString(6, delivery.start().state());
        insert.setInt(7, leased ? 1 : 0);
        insert.setObject(8, leased ? terms.owner() : null, Types.BIGINT);
        // the first of a sequence is due whenever it is its turn
        String orderingKey = delivery.orderingKey(event.event());
        insert.setObject(9, utcOrNull(delivery.dueAt()), Types.TIMESTAMP_WITH_TIMEZONE);
        insert.setBoolean(10, !held && orderingKey == null);
        insert.setLong(11, dueInMillis);
        insert.setObject(12, utc(event.createdAt()));
        insert.setString(13, orderingKey);
        insert.setBoolean(14, orderingKey != null);
    }
}
