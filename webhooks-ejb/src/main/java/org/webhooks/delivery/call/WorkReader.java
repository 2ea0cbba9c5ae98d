package org.webhooks.delivery.call;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.webhooks.delivery.decision.Progress;
import org.webhooks.delivery.hand.Chunk;
import org.webhooks.delivery.hand.Content;
import org.webhooks.delivery.hand.Work;
import org.webhooks.delivery.load.EndpointLoads;
import org.webhooks.schema.Direct;

/** Reads from the database what is not in memory: the bodies of what the dispatcher took, and deliveries of others. */
@Singleton
class WorkReader {
    private static final int IDS = 32;
    private static final String PLACES = "?" + ", ?".repeat(IDS - 1);

    private static final String CONTENTS = """
            select d.id, e.id, e.type, d.form, coalesce(b.body, e.body) from deliveries d
            join events e on e.account_id = d.account_id and e.id = d.event_id
            left join event_bodies b on b.account_id = d.account_id and b.event_id = d.event_id and b.form = d.form
            where d.id in (%s)""".formatted(PLACES);

    private static final String QUEUED = """
            select id, account_id, endpoint_id, attempts, step, rested_seconds, lease from deliveries
            where state = 'queued' and id in (%s)""".formatted(PLACES);

    private final DataSource database;
    private final EndpointLoads loads;

    @Inject
    WorkReader(@Direct DataSource database, EndpointLoads loads) {
        this.database = database;
        this.loads = loads;
    }

    /** Those that still wait for their call under the lease of their entry. */
    List<Work> read(List<Chunk.Entry> entries) throws SQLException {
        Map<UUID, Chunk.Entry> byId = new HashMap<>();
        entries.forEach(entry -> byId.put(entry.deliveryId(), entry));
        List<Work> works = new ArrayList<>();
        select(QUEUED, List.copyOf(byId.keySet()), row -> {
            Chunk.Entry entry = byId.get(row.getObject(1, UUID.class));
            if (entry != null && entry.lease() == row.getInt(7)) {
                long endpoint = row.getLong(3);
                Work.Assignment assignment = new Work.Assignment(
                        entry.deliveryId(),
                        row.getLong(2),
                        endpoint,
                        new Progress(row.getInt(4), row.getInt(5), row.getLong(6)),
                        entry.lease(),
                        entry.leaseEnd());
                works.add(new Work(assignment, loads.admit(row.getLong(2), endpoint)));
            }
        });
        return works;
    }

    /** Reads the contents of deliveries; without those whose event is gone. */
    Map<UUID, Content> contents(List<UUID> deliveryIds) throws SQLException {
        Map<UUID, Content> contents = new HashMap<>();
        select(
                CONTENTS,
                deliveryIds,
                row -> contents.put(
                        row.getObject(1, UUID.class),
                        new Content(
                                row.getObject(2, UUID.class), row.getString(3), row.getString(4), row.getBytes(5))));
        return contents;
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void select(String sql, List<UUID> ids, RowReader reader) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int from = 0; from < ids.size(); from += IDS) {
                for (int i = 0; i < IDS; i++) {
                    // fewer than the places: the last one again
                    select.setObject(i + 1, ids.get(Math.min(from + i, ids.size() - 1)));
                }
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        reader.read(row);
                    }
                }
            }
        }
    }
}
