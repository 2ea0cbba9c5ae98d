package org.webhooks.delivery.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.webhooks.endpoint.notice.NoticeType;

/** What accounts are told of what is recorded, in the transaction that records it. */
final class H2Notices {
    private static final String RECOVERED = """
            insert into notices (account_id, endpoint_id, type, created_at)
            select ?, endpoint_id, '%s', current_timestamp from endpoint_health
            where endpoint_id = ? and recovering""".formatted(NoticeType.ENDPOINT_RECOVERED.eventType());

    private static final String RECOVERS =
            "update endpoint_health set recovering = false where endpoint_id = ? and recovering";

    private static final String EXHAUSTED = """
            insert into notices (account_id, endpoint_id, delivery_id, type, created_at)
            values (?, ?, ?, '%s', current_timestamp)""".formatted(NoticeType.DELIVERY_EXHAUSTED.eventType());

    private H2Notices() {}

    static void ofExhaustion(Connection connection, Recording recording) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(EXHAUSTED)) {
            insert.setLong(1, recording.work().assignment().accountId());
            insert.setLong(2, recording.work().assignment().endpointId());
            insert.setObject(3, recording.deliveryId());
            insert.executeUpdate();
        }
    }

    static void ofRecovery(Connection connection, long accountId, long endpointId) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(RECOVERED);
                PreparedStatement update = connection.prepareStatement(RECOVERS)) {
            insert.setLong(1, accountId);
            insert.setLong(2, endpointId);
            if (insert.executeUpdate() == 1) {
                update.setLong(1, endpointId);
                update.executeUpdate();
            }
        }
    }
}
