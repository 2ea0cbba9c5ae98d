package org.webhooks.retention;

import static org.webhooks.schema.SqlMoments.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.webhooks.schema.SqlMoments;

/**
 * Walks over the events of all accounts that were published before a moment, account by account, the oldest first: so
 * the index that serves lists serves this too. It passes each event once, because those that stay would else be looked at
 * again for each chunk.
 */
final class OldEvents {
    private static final int EVENTS = 500;
    private static final int DELIVERIES = 1_000;
    private static final UUID NO_ID = new UUID(0, 0);

    // the order names the whole index, by which H2 finds it sorted; a join could be turned round and read all events
    private static final String NEXT_ACCOUNT = """
            select a.id from accounts a where a.id > ?
              and (select e.created_at from events e where e.account_id = a.id
                   order by e.account_id, e.created_at limit 1) < ?
            order by a.id limit 1""";

    private static final String OLDEST = """
            select id, created_at, fan_out from events
            where account_id = ? and created_at >= ? and created_at < ? and (created_at > ? or id > ?)
            order by account_id, created_at, id limit ?""";

    /** Events of one account that have few deliveries together, or one event that has many. */
    record Chunk(long accountId, List<UUID> ids, Instant lastMoment, UUID lastId) {
        boolean isOneEvent() {
            return ids.size() == 1;
        }
    }

    private final Instant before;
    private long account;
    private boolean inAccount;
    private Instant lastMoment = Instant.EPOCH;
    private UUID lastId = NO_ID;

    OldEvents(Instant before) {
        this.before = before;
    }

    /** The next ones after those passed; without any at the end of an account. */
    Chunk next(Connection connection) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        Instant moment = lastMoment;
        UUID id = lastId;
        int deliveries = 0;
        try (PreparedStatement select = connection.prepareStatement(OLDEST)) {
            select.setLong(1, account);
            select.setObject(2, utc(lastMoment));
            select.setObject(3, utc(before));
            select.setObject(4, utc(lastMoment));
            select.setObject(5, lastId);
            select.setInt(6, EVENTS);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    deliveries += row.getInt(3);
                    if (deliveries > DELIVERIES && !ids.isEmpty()) {
                        break;
                    }
                    id = row.getObject(1, UUID.class);
                    moment = SqlMoments.read(row, 2);
                    ids.add(id);
                }
            }
        }
        return new Chunk(account, ids, moment, id);
    }

    void pass(Chunk chunk) {
        lastMoment = chunk.lastMoment();
        lastId = chunk.lastId();
    }

    /** Goes to the next account with old events. @return false where there is none */
    boolean nextAccount(Connection connection) throws SQLException {
        lastMoment = Instant.EPOCH;
        lastId = NO_ID;
        try (PreparedStatement select = connection.prepareStatement(NEXT_ACCOUNT)) {
            select.setLong(1, account);
            select.setObject(2, utc(before));
            try (ResultSet row = select.executeQuery()) {
                inAccount = row.next();
                account = inAccount ? row.getLong(1) : account;
            }
        }
        return inAccount;
    }
}
