package org.webhooks.benchmark.history;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.webhooks.it.server.PostgresqlDatabase;

/** Copies of an exemplar, for endpoints in turns, each somewhat later than the former. */
public final class Copies {
    /** Keys as the server makes them (RFC 9562 §5.7), so that they come in the order of their moments. */
    private static final String FUNCTIONS = """
            create or replace function exemplar.moment(n bigint) returns timestamptz stable language sql as
              'select timestamptz ''%s'' + n * interval ''%d microseconds''';
            create or replace function exemplar.key(n bigint, variant text) returns uuid stable language sql as
              'select (lpad(to_hex(floor(extract(epoch from exemplar.moment(n)) * 1000)::bigint), 12, ''0'')
                       || ''7'' || right(to_hex(4096 + n %% 4096), 3) || variant || right(md5(n::text), 15))::uuid';
            create or replace function exemplar.endpoint(n bigint) returns bigint immutable language sql as
              'select (array[%s]::bigint[])[1 + n %% %4$d]';
            create or replace function exemplar.account(n bigint) returns bigint immutable language sql as
              'select (array[%5$s]::bigint[])[1 + n %% %4$d]'""";

    private static final String OF_GROUP =
            "select string_agg(%s::text, ',' order by id) from endpoints where url like '%%/%s/%%'";

    /** The server adds to these with each record, and nobody does for copies. */
    private static final String OUTCOMES = """
            insert into endpoint_outcomes (endpoint_id, hour_begin, delivered, failed, cancelled, successes, failures,
                                           latencies)
            select exemplar.endpoint(n), date_trunc('hour', exemplar.moment(n), 'UTC'), count(*), 0, 0, count(*), 0,
                   array[count(*)::int]
            from generate_series(1, %d) n group by 1, 2""";

    private static final String EVENT = "exemplar.key(n, '8')";
    private static final String DELIVERY = "exemplar.key(n, '9')";
    private static final String ENDPOINT = "exemplar.endpoint(n)";
    private static final String ACCOUNT = "exemplar.account(n)";
    private static final String MOMENT = "exemplar.moment(n)";

    private final Exemplar exemplar;
    private final String group;
    private long size;
    private int endpoints;

    /** @param group of the endpoints that get them, by their URLs */
    public Copies(Exemplar exemplar, String group) {
        this.exemplar = exemplar;
        this.group = group;
    }

    private PostgresqlDatabase database() {
        return exemplar.database();
    }

    /** Delivered by one attempt each; the log of these is without its headers, which would be most of all that is stored. */
    public void addDelivered(long copies, Instant from, Instant until) {
        define(copies, from, until);
        List<String> inserts = List.of(
                events(copies),
                exemplar.copy("deliveries", copies, delivery()),
                exemplar.copy(
                        "attempts", copies, Map.of("delivery_id", DELIVERY, "at", MOMENT, "request_headers", "'{}'")),
                OUTCOMES.formatted(copies));
        CompletableFuture.allOf(inserts.stream()
                        .map(insert ->
                                CompletableFuture.runAsync(() -> database().run(insert)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    /**
     * Published and never called.
     *
     * @param due from when they may be
     * @throws IllegalStateException if that is over when they are there
     */
    public void addWaiting(long copies, Instant from, Instant until, Instant due) {
        define(copies, from, until);
        database().run(events(copies));
        Map<String, String> waiting = delivery();
        waiting.putAll(Map.of(
                "state",
                "'waiting'",
                "attempts",
                "0",
                "step",
                "0",
                "lease",
                "0",
                "due_at",
                "timestamptz '" + due + "'"));
        waiting.putAll(Map.of("owner", "null", "last_status", "null"));
        database().run(exemplar.copy("deliveries", copies, waiting) + "; analyze deliveries");
        if (due.isBefore(Instant.now())) {
            throw new IllegalStateException(
                    "It took longer than until " + due + " to put what waits into the database");
        }
    }

    /** Makes the youngest of those that are delivered due at once, as after a failed attempt. */
    public void makeDue(long deliveries) {
        database().run("update deliveries set state = 'waiting', due_at = now() where id in " + youngest(deliveries));
    }

    /** How many attempts the youngest have taken, of those that are delivered. */
    public long attemptsOfDelivered(long deliveries) {
        return database()
                .number("select coalesce(sum(attempts), 0) from deliveries where state = 'delivered' and id in "
                        + youngest(deliveries));
    }

    private String youngest(long deliveries) {
        return "(select " + DELIVERY + " from generate_series(" + (size - deliveries + 1) + ", " + size + ") n)";
    }

    /** Some of the first endpoint, evenly spread between two numbers. */
    public List<Sample> samples(long from, long to, int most) {
        long everyTurn = endpoints;
        long step = Math.max(1, (to - from) / most / everyTurn) * everyTurn;
        long first = (from / everyTurn + 1) * everyTurn;
        String lines = database()
                .text("select string_agg(" + EVENT + " || ' ' || " + DELIVERY
                        + " || ' ' || floor(extract(epoch from " + MOMENT + ") * 1000)::bigint, ',')"
                        + " from generate_series(" + first + ", " + to + ", " + step + ") n");
        return Stream.of(lines.split(",", -1)).map(Sample::read).toList();
    }

    /** Empties the server's tables of all that came of events. */
    public void removeAll() {
        database().run("truncate events, event_bodies, deliveries, attempts, endpoint_outcomes");
    }

    private void define(long copies, Instant from, Instant until) {
        size = copies;
        String ids = database().text(OF_GROUP.formatted("id", group));
        endpoints = ids.split(",", -1).length;
        database()
                .run(FUNCTIONS.formatted(
                        from,
                        Duration.between(from, until).toNanos() / 1_000 / copies,
                        ids,
                        endpoints,
                        database().text(OF_GROUP.formatted("account_id", group))));
    }

    private String events(long copies) {
        return exemplar.copy("events", copies, Map.of("account_id", ACCOUNT, "id", EVENT, "created_at", MOMENT));
    }

    private static Map<String, String> delivery() {
        return new HashMap<>(Map.of(
                "id", DELIVERY,
                "account_id", ACCOUNT,
                "event_id", EVENT,
                "endpoint_id", ENDPOINT,
                "created_at", MOMENT));
    }
}
