package org.webhooks.delivery.record;

import static org.webhooks.schema.SqlMoments.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.decision.Effect;
import org.webhooks.delivery.stats.OutcomeRows;

/** Batches in one transaction; the health of endpoints is summed up here. */
final class H2RecordStatement implements RecordStatement {
    private static final String DELIVERY = """
            update deliveries
            set state = ?, attempts = ?, step = ?, rested_seconds = ?, owner = null,
                due_at = case when ? then dateadd(millisecond, ?, current_timestamp) end,
                last_status = case when ? then ? else last_status end
            where id = ? and lease = ? and state = 'queued'""";

    private static final String ATTEMPT = """
            insert into attempts (delivery_id, number, lease, at, duration_ms, status, error,
                                  request_headers, response_headers, response_body)
            select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
            where not exists (select 1 from attempts where delivery_id = ? and number = ? and lease = ?)""";

    private static final String HEALTH = """
            update endpoint_health
            set consecutive_failures = case when ? then ? else consecutive_failures + ? end,
                last_delivery_at = ?, last_delivery_status = ?,
                rests_until = case
                  when ? and (rests_until is null or rests_until < dateadd(millisecond, ?, current_timestamp))
                  then dateadd(millisecond, ?, current_timestamp) else rests_until end
            where endpoint_id = ?""";

    private static final String FAILURES =
            "select consecutive_failures from endpoint_health where endpoint_id = ? and paused_at is null";

    /** What a group says of an endpoint: whether it ever succeeded, and how often it has failed since. */
    private static final class Tally {
        private final long accountId;
        private boolean succeeded;
        private @Nullable Long restMillis;
        private int failuresSince;
        private Recording last;

        Tally(Recording first) {
            accountId = first.work().assignment().accountId();
            last = first;
        }

        void add(Recording recording) {
            switch (recording.effect()) {
                case SUCCESS -> {
                    succeeded = true;
                    failuresSince = 0;
                }
                case FAILURE, GONE -> failuresSince++;
                case REST, NONE -> {}
            }
            Long rest = recording.restMillis();
            if (rest != null && (restMillis == null || rest > restMillis)) {
                restMillis = rest;
            }
            last = recording;
        }
    }

    @Override
    public List<Failing> record(Connection connection, List<Recording> recordings, Duration clockOffset)
            throws SQLException {
        int[] acted = updateDeliveries(connection, recordings, clockOffset);
        logAttempts(connection, recordings);
        Map<Long, Tally> tallies = new TreeMap<>();
        RecordedOutcomes outcomes = new RecordedOutcomes();
        for (int i = 0; i < acted.length; i++) {
            Recording recording = recordings.get(i);
            if (acted[i] == 1) {
                outcomes.add(recording);
            }
            if (acted[i] == 1 && recording.effect() != Effect.NONE) {
                tallies.computeIfAbsent(recording.work().assignment().endpointId(), id -> new Tally(recording))
                        .add(recording);
            }
            if (acted[i] == 1 && recording.isToBeTold()) {
                H2Notices.ofExhaustion(connection, recording);
            }
        }
        updateHealth(connection, tallies, clockOffset);
        OutcomeRows.ofThisHour(connection, clockOffset).add(outcomes.byEndpoint());
        for (Map.Entry<Long, Tally> entry : tallies.entrySet()) {
            if (entry.getValue().succeeded) {
                H2Notices.ofRecovery(connection, entry.getValue().accountId, entry.getKey());
            }
        }
        return failing(connection, tallies);
    }

    private static int[] updateDeliveries(Connection connection, List<Recording> recordings, Duration clockOffset)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(DELIVERY)) {
            for (Recording recording : recordings) {
                Long dueIn = recording.dueInMillis();
                update.setString(1, recording.decision().state().wireName());
                update.setInt(2, recording.progress().attempts());
                update.setInt(3, recording.progress().step());
                update.setLong(4, recording.progress().rested().toSeconds());
                update.setBoolean(5, dueIn != null);
                update.setLong(6, dueIn == null ? 0 : dueIn + clockOffset.toMillis());
                update.setBoolean(7, recording.effect() != Effect.NONE);
                update.setObject(8, recording.status(), Types.INTEGER);
                update.setObject(9, recording.deliveryId());
                update.setInt(10, recording.lease());
                update.addBatch();
            }
            return update.executeBatch();
        }
    }

    private static void logAttempts(Connection connection, List<Recording> recordings) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ATTEMPT)) {
            for (Recording recording : recordings) {
                AttemptLog log = recording.log();
                if (log != null) {
                    insert.setObject(1, recording.deliveryId());
                    insert.setInt(2, recording.progress().attempts());
                    insert.setInt(3, recording.lease());
                    insert.setObject(4, utc(log.at()));
                    insert.setInt(5, log.durationMillis());
                    insert.setObject(6, log.status(), Types.INTEGER);
                    insert.setString(7, log.error());
                    insert.setString(8, log.requestHeaders());
                    insert.setString(9, log.responseHeaders());
                    insert.setString(10, log.responseBody());
                    insert.setObject(11, recording.deliveryId());
                    insert.setInt(12, recording.progress().attempts());
                    insert.setInt(13, recording.lease());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void updateHealth(Connection connection, Map<Long, Tally> tallies, Duration clockOffset)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(HEALTH)) {
            for (Map.Entry<Long, Tally> entry : tallies.entrySet()) {
                Tally tally = entry.getValue();
                AttemptLog log = tally.last.log();
                update.setBoolean(1, tally.succeeded);
                update.setInt(2, tally.failuresSince);
                update.setInt(3, tally.failuresSince);
                update.setObject(4, log == null ? null : utc(log.at()), Types.TIMESTAMP_WITH_TIMEZONE);
                update.setObject(5, tally.last.status(), Types.INTEGER);
                long rest = tally.restMillis == null ? 0 : tally.restMillis + clockOffset.toMillis();
                update.setBoolean(6, tally.restMillis != null);
                update.setLong(7, rest);
                update.setLong(8, rest);
                update.setLong(9, entry.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static List<Failing> failing(Connection connection, Map<Long, Tally> tallies) throws SQLException {
        List<Failing> failing = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(FAILURES)) {
            for (Map.Entry<Long, Tally> entry : tallies.entrySet()) {
                if (entry.getValue().failuresSince > 0) {
                    select.setLong(1, entry.getKey());
                    try (ResultSet row = select.executeQuery()) {
                        if (row.next()) {
                            failing.add(new Failing(entry.getValue().accountId, entry.getKey(), row.getInt(1)));
                        }
                    }
                }
            }
        }
        return failing;
    }
}
