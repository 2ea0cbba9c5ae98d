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
 * deliveries, then the health of endpoints, and last their outcomes, because what nothing else reads runs at the end, from
 * the last of them to the first. What is long, of attempts, passes through nothing that is sorted or kept.
 */
final class PostgresRecordStatement implements RecordStatement {
    // Whether the lease holds is judged where the row is locked. No index knows the state as it is compared here: a
    // plan made at a quiet moment would take the one of what is queued for empty. SQL promises no order of an update:
    // it is that of the sorted rows because they are looked up one by one, and the connection plans no other join
    // where it can do so.
    private static final String RECORD =
            """
            with acted as (
              update deliveries d
              set state = r.state, attempts = r.attempts, step = r.step, rested_seconds = r.rested_seconds, owner = null,
                  due_at = now() + (r.due_in_ms + clock.offset_ms) * interval '1 millisecond',
                  last_status = case r.effect when 0 then d.last_status else r.status end
              from (
                select * from unnest(?::uuid[], ?::int[], ?::text[], ?::int[], ?::int[], ?::int[], ?::bigint[], ?::bigint[],
                                     ?::int[], ?::int[], ?::bigint[], ?::int[], ?::boolean[])
                with ordinality
                  as r(id, lease, state, attempts, step, rested_seconds, due_in_ms, rest_ms,
                       status, effect, at_us, latency, is_told, n)
                order by id) r
              cross join (select ?::bigint as offset_ms) clock
              where d.id = r.id and d.lease = r.lease and d.state || '' = 'queued'
              returning d.id, d.account_id, d.endpoint_id, r.state, r.rest_ms, r.status, r.effect, r.at_us, r.latency,
                        r.is_told, r.n
            ), summed as (
              select endpoint_id, account_id,
                     bool_or(at_us is not null or state = 'cancelled') as is_counted,
                     count(*) filter (where state = 'delivered' and at_us is not null) as delivered,
                     count(*) filter (where state = 'failed' and at_us is not null) as failed,
                     count(*) filter (where state = 'cancelled') as cancelled,
                     count(*) filter (where effect = 1 and at_us is not null) as successes,
                     count(*) filter (where effect <> 1 and at_us is not null) as failures,
                     latency_counts(array_agg(latency) filter (where latency is not null)) as latencies,
                     bool_or(effect <> 0) as has_effect,
                     max(n) filter (where effect = 1) as success_n,
                     array_agg(n) filter (where effect in (-1, 3)) as failure_ns,
                     max(rest_ms) filter (where effect <> 0) as rest_ms,
                     max(at_us) filter (where effect <> 0) as at_us,
                     (max(array[n, status]) filter (where effect <> 0))[2] as status
              from acted group by endpoint_id, account_id
            ), outcomes as (
              insert into endpoint_outcomes as o (endpoint_id, hour_begin, delivered, failed, cancelled, successes,
                                                  failures, latencies)
              select endpoint_id, date_trunc('hour', now() + ?::bigint * interval '1 millisecond', 'UTC'), delivered,
                     failed, cancelled, successes, failures, latencies
              from summed where is_counted order by endpoint_id
              on conflict (endpoint_id, hour_begin) do update
                set delivered = o.delivered + excluded.delivered, failed = o.failed + excluded.failed,
                    cancelled = o.cancelled + excluded.cancelled, successes = o.successes + excluded.successes,
                    failures = o.failures + excluded.failures,
                    latencies = latency_sum(o.latencies, excluded.latencies)
            ), exhausted as (
              insert into notices (account_id, endpoint_id, delivery_id, type, created_at)
              select account_id, endpoint_id, id, '%s', now() from acted where is_told
            ), healths as (
              select s.endpoint_id, s.account_id, s.rest_ms, s.at_us, s.status, s.success_n is not null as succeeded,
                     (select count(*) from unnest(s.failure_ns) n where n > coalesce(s.success_n, 0)) as failures_since,
                     h.recovering
              from summed s join endpoint_health h on h.endpoint_id = s.endpoint_id
              where s.has_effect
              order by h.endpoint_id for update of h
            ), recovered as (
              insert into notices (account_id, endpoint_id, type, created_at)
              select account_id, endpoint_id, '%s', now() from healths where succeeded and recovering
            ), logged as (
              insert into attempts (delivery_id, number, lease, at, duration_ms, status, error,
                                    request_headers, response_headers, response_body)
              select id, number, lease, timestamptz 'epoch' + at_us * interval '1 microsecond', duration_ms, status,
                     error, request_headers, response_headers, response_body
              from unnest(?::uuid[], ?::int[], ?::int[], ?::bigint[], ?::int[], ?::int[], ?::text[], ?::text[],
                          ?::text[], ?::text[])
                as a(id, number, lease, at_us, duration_ms, status, error, request_headers, response_headers,
                     response_body)
              where exists (select from deliveries d where d.id = a.id)
              on conflict do nothing
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
            SqlArrays arrays = new SqlArrays(connection, statement);
            bind(arrays, recordings, clockOffset);
            bindLogged(arrays, recordings);
            arrays.bind(clockOffset.toMillis());
            return failing(statement);
        }
    }

    private static void bind(SqlArrays arrays, List<Recording> recordings, Duration clockOffset) throws SQLException {
        arrays.bind("uuid", recordings, Recording::deliveryId)
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
                .bind("int", recordings, Recording::latencyBucket)
                .bind("boolean", recordings, Recording::isToBeTold)
                .bind(clockOffset.toMillis())
                .bind(clockOffset.toMillis());
    }

    private static void bindLogged(SqlArrays arrays, List<Recording> recordings) throws SQLException {
        List<Recording> called =
                recordings.stream().filter(r -> r.call() != null).toList();
        arrays.bind("uuid", called, Recording::deliveryId)
                .bind("int", called, r -> r.progress().attempts())
                .bind("int", called, Recording::lease)
                .bind("bigint", called, ofLog(log -> micros(log.at())))
                .bind("int", called, ofLog(AttemptLog::durationMillis))
                .bind("int", called, ofLog(AttemptLog::status))
                .bind("text", called, ofLog(AttemptLog::error))
                .bind("text", called, ofLog(AttemptLog::requestHeaders))
                .bind("text", called, ofLog(AttemptLog::responseHeaders))
                .bind("text", called, ofLog(AttemptLog::responseBody));
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
