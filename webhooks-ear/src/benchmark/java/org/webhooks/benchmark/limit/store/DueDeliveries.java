package org.webhooks.benchmark.limit.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes what waits for its next attempt; and, at the start, what a former life of the program had in hand. */
public final class DueDeliveries {
    private static final String ABANDON =
            "update deliveries set state = 'waiting', owner = null, due_at = now() where state = 'queued'";

    private static final String TAKE = """
            update deliveries d
            set state = 'queued', owner = 1, due_at = now() + interval '2 minutes'
            from events e
            where d.id in (select id from deliveries where state = 'waiting' and due_at <= now() limit 500)
              and e.account_id = d.account_id and e.id = d.event_id
            returning d.id, d.endpoint_id, d.attempts, e.account_id, e.id, e.type, e.body,
                      (extract(epoch from e.created_at) * 1000000)::bigint""";

    private final Session abandoning;
    private final Session taking;

    public DueDeliveries(String url) {
        abandoning = new Session(url, ABANDON);
        taking = new Session(url, TAKE);
    }

    /** Makes due what is in nobody's hand any more. */
    public void takeOver() throws SQLException {
        abandoning.run(PreparedStatement::executeUpdate);
    }

    /** Some of those that are due, from now on in hand. */
    public List<Delivery> take() throws SQLException {
        return taking.run(statement -> {
            List<Delivery> due = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    due.add(delivery(row));
                }
            }
            return due;
        });
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        Event event = new Event(
                row.getLong(4), row.getObject(5, UUID.class), row.getString(6), row.getBytes(7), row.getLong(8));
        return new Delivery(row.getObject(1, UUID.class), event, row.getLong(2), row.getInt(3));
    }
}
