package org.webhooks.benchmark.limit.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Writes the rows of attempts, and what became of their deliveries: delivered, or waiting for the next attempt. */
public final class Attempts {
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMinutes(1);

    private static final String RECORD = """
            with made as (
              select *
              from unnest(?::uuid[], ?::int[], ?::text[], ?::bigint[], ?::bigint[], ?::int[], ?::int[], ?::text[],
                          ?::text[], ?::text[], ?::text[])
                as m(id, number, state, due_in_ms, at_us, duration_ms, status, error, request_headers,
                     response_headers, response_body)
            ), logged as (
              insert into attempts (delivery_id, number, lease, at, duration_ms, status, error, request_headers,
                                    response_headers, response_body)
              select id, number, 1, timestamptz 'epoch' + at_us * interval '1 microsecond', duration_ms, status, error,
                     request_headers, response_headers, response_body
              from made
            )
            update deliveries d
            set state = m.state, attempts = m.number, step = m.number, owner = null, last_status = m.status,
                due_at = now() + m.due_in_ms * interval '1 millisecond'
            from made m
            where d.id = m.id""";

    private final Session session;

    public Attempts(String url) {
        session = new Session(url, RECORD);
    }

    /** Returns when all of them are committed. */
    public void record(List<Attempt> attempts) throws SQLException {
        session.run(statement -> {
            new Columns(statement)
                    .objects("uuid", attempts, attempt -> attempt.delivery().id())
                    .ints(attempts, Attempt::number)
                    .texts(attempts, attempt -> attempt.isSuccess() ? "delivered" : "waiting")
                    .objects("bigint", attempts, attempt -> attempt.isSuccess() ? null : BETWEEN_ATTEMPTS.toMillis())
                    .longs(attempts, Attempt::atMicros)
                    .ints(attempts, Attempt::durationMillis)
                    .objects("int", attempts, Attempt::status)
                    .texts(attempts, Attempt::error)
                    .texts(attempts, Attempt::requestHeaders)
                    .texts(attempts, Attempt::responseHeaders)
                    .texts(attempts, Attempt::responseBody);
            return statement.executeUpdate();
        });
    }
}
