package org.webhooks.delivery.record;

import static org.webhooks.schema.SqlMoments.micros;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.webhooks.endpoint.notice.NoticeType;
import org.webhooks.schema.SqlArrays;

/**
 * One statement for the whole group. Rows are locked in the order of their ids, so that nodes never meet in a circle: first
 * deliveries, then the health of endpoints, and last their outcomes, because what nothing else reads runs at the end.
 */
final class PostgresRecordStatement implements RecordStatement {
    // Whether the lease holds is judged where the row is locked. Asked in the update itself, the state would bring
    // in the index of what is queued, which a plan made at a quiet moment takes to be empty.
    private static final String RECORD =
            """
            with r as (
              select * from unnest(?::uuid[], ?::int[], ?::text[], ?::int[], ?::int[], ?::int[], ?::bigint[], ?::bigint[],
                                   ?::int[], ?::int[], ?::bigint[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[],
                                   ?::int[], ?::boolean[])
              with ordinality
                as r(id, lease, state, attempts, step, rested_seconds, due_in_ms, rest_ms,
                     status, effect, at_us, duration_ms, error, request_headers, response_headers, response_body,
                     latency, is_told, n)
            ), locked as (
              select r.*, d.endpoint_id, d.account_id, d.lease = r.lease and d.state = 'queued' as holds
              from r join deliveries d on d.id = r.id
              order by d.id for update of d
            ), acted as (
              update deliveries d
              set state = l.state, attempts = l.attempts, step = l.step, rested_seconds = l.rested_seconds, owner = null,
                  due_at = now() + (l.due_in_ms + ?::bigint) * interval '1 millisecond',
                  last_status = case l.effect when 0 then d.last_status else l.status end
              from locked l
              where d.id = l.id and l.holds
              returning l.*
            ), logged as (
              insert into attempts (delivery_id, number, lease, at, duration_ms, status, error,
                                    request_headers, response_headers, response_body)
              select id, attempts, lease, timestamptz 'epoch' + at_us * interval '1 microsecond', duration_ms, status,
                     error, request_headers, response_headers, response_body
              from locked where at_us is not null
              on conflict do nothing
            ), counted as (
              select endpoint_id, count(*) filter (where state = 'delivered') as delivered,
                     count(*) filter (where state = 'failed') as failed,
                     count(*) filter (where state = 'cancelled') as cancelled,
                     count(*) filter (where effect = 1) as successes,
                     count(*) filter (where effect <> 1 and at_us is not null) as failures,
                     latency_counts(array_agg(latency) filter (where latency is not null)) as latencies
              from acted where at_us is not null or state = 'cancelled' group by endpoint_id
            ), outcomes as (
              insert into endpoint_outcomes as o (endpoint_id, hour_begin, delivered, failed, cancelled, successes,
                                                  failures, latencies)
              select endpoint_id, date_trunc('hour', now() + ?::bigint * interval '1 millisecond', 'UTC'), delivered,
                     failed, cancelled, successes, failures, latencies
              from counted order by endpoint_id
              on conflict (endpoint_id, hour_begin) do update
                set delivered = o.delivered + excluded.delivered, failed = o.failed + excluded.failed,
                    cancelled = o.cancelled + excluded.cancelled, successes = o.successes + excluded.successes,
                    failures = o.failures + excluded.failures,
                    latencies = latency_sum(o.latencies, excluded.latencies)
            ), exhausted as (
              insert into notices (account_id, endpoint_id, delivery_id, type, created_at)
              select account_id, endpoint_id, id, '%s', now() from acted where is_told
            ), told as (
              select *, max(case effect when 1 then n end) over (partition by endpoint_id) as success_n
              from acted where effect <> 0
            ), tally as (
              select endpoint_id, account_id, bool_or(effect = 1) as succeeded,
                     count(*) filter (where effect in (-1, 3) and n > coalesce(success_n, 0)) as failures_since,
                     max(rest_ms) as rest_ms, max(at_us) as at_us, (array_agg(status order by n desc))[1] as status
              from told group by endpoint_id, account_id
            ), healths as (
              select t.*, h.recovering from tally t join endpoint_health h on h.endpoint_id = t.endpoint_id
              order by h.endpoint_id for update of h
            ), recovered as (
              insert into notices (account_id, endpoint_id, type, created_at)
              select account_id, endpoint_id, '%s', now() from healths where succeeded and recovering
            )
            update endpoint_health h
            set consecutive_failures =
                  case when t.succeeded then t.failures_since else h.consecutive_failures + t.failures_since end,
                last_delivery_at = timestamptz 'epoch' + t.at_us * interval '1 microsecond',
                last_delivery_status = t.status,
                recovering = h.recovering and not t.succeeded,
                rests_until = greatest(h.rests_until, now() + (t.rest_ms + ?::bigint) * interval '1 millisecond')
            from healths t
            where h.endpoint_id = t.endpoint_id
            returning t.account_id, h.endpoint_id, h.consecutive_failures, h.paused_at is not null""".formatted(NoticeType.DELIVERY_EXHAUSTED.eventType(), NoticeType.ENDPOINT_RECOVERED.eventType());

    @Override
    public List<Failing> record(Connection connection, List<Recording> recordings, Duration clockOffset)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RECORD)) {
            new SqlArrays(connection, statement)
                    .bind("uuid", recordings, Recording::deliveryId)
                    .bind("int", recordings, Recording::lease)
                    .bind("text", recordings, r -> r.decision().state().wireName())
                    .bind("int", recordings, r -> r.progress().attempts())
                    .bind("int", recordings, r -> r.progress().step())
                    .bind("int", recordings, r -> (int) r.progress().rested().toSeconds())
                    .bind("bigint", recordings, Recording::dueInMillis)
                    .bind("bigint", recordings, Recording::restMillis)
                    .bind("int", recordings, Recording::status)
                    .bind("int", recordings, r -> r.effect().code())
                    .bind("bigint", recordings, ofLog(log -> micros(log.at())))
                    .bind("int", recordings, ofLog(AttemptLog::durationMillis))
                    .bind("text", recordings, ofLog(AttemptLog::error))
                    .bind("text", recordings, ofLog(AttemptLog::requestHeaders))
                    .bind("text", recordings, ofLog(AttemptLog::responseHeaders))
                    .bind("text", recordings, ofLog(AttemptLog::responseBody))
                    .bind("int", recordings, Recording::latencyBucket)
                    .bind("boolean", recordings, Recording::isToBeTold)
                    .bind(clockOffset.toMillis())
                    .bind(clockOffset.toMillis())
                    .bind(clockOffset.toMillis());
            return failing(statement);
        }
    }

    private static List<Failing> failing(PreparedStatement statement) throws SQLException {
        List<Failing> failing = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                boolean paused = row.getBoolean(4);
                if (row.getInt(3) > 0 && !paused) {
                    failing.add(new Failing(row.getLong(1), row.getLong(2), row.getInt(3)));
                }
            }
        }
        return failing;
    }

    private static Function<Recording, @Nullable Object> ofLog(
            Function<AttemptLog, ? extends @Nullable Object> column) {
        return recording -> recording.log() == null ? null : column.apply(recording.log());
    }
}
