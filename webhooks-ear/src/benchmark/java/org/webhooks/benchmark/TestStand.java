package org.webhooks.benchmark;

import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.server.Build;
import org.webhooks.it.server.Postgresql;
import org.webhooks.it.server.Server;

/** What is measured and all that belongs to it: PostgreSQL, the server as shipped, a receiver, an account with endpoints. */
final class TestStand implements AutoCloseable {
    private static final Map<String, String> DATABASE_SETTINGS = Map.of("shared_buffers", "1GB", "max_wal_size", "8GB");
    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(60);
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(20).toNanos();

    private final Postgresql database =
            new Postgresql(Build.work().resolveSibling("benchmark/database"), DATABASE_SETTINGS);
    private final Server server = new Server("benchmark", database, Map.of());
    private final ReceiverProcess receiver = new ReceiverProcess();
    private final Tenant tenant = Tenant.create(server.uri());
    private final String endpoint;

    TestStand(int endpoints) {
        endpoint = Stream.iterate(0, i -> i + 1)
                .limit(endpoints)
                .map(this::register)
                .reduce((first, other) -> first)
                .orElseThrow();
    }

    private String register(int number) {
        String request = Json.createObjectBuilder()
                .add("url", receiver.url(number).toString())
                .add("enabled_events", Json.createArrayBuilder().add(EventBody.TYPE))
                .build()
                .toString();
        return tenant.caller().post("/v1/webhooks", request).expect(201).text("id");
    }

    Load connect(int connections) {
        return new Load(server.uri().getPort(), connections);
    }

    Request publish() {
        return Request.post("/v1/events", tenant.caller().key(), EventBody.JSON, 202);
    }

    /** Reads one endpoint: authenticated, and writes nothing. */
    Request read() {
        return Request.get("/v1/webhooks/" + endpoint, tenant.caller().key(), 200);
    }

    /** As large as a publish, authenticated and parsed, and refused at its last field. */
    Request refused() {
        String json = EventBody.JSON.replaceAll("}$", ",\"unknown\":0}");
        return Request.post("/v1/events", tenant.caller().key(), json, 400);
    }

    /** How many deliveries are not finished. */
    long unfinished() {
        return database.number("select count(*) from deliveries where state in ('queued', 'waiting', 'held')");
    }

    /** Waits until everything is recorded, and says how long it took. */
    Duration drain() {
        Instant start = Instant.now();
        while (unfinished() > 0) {
            if (Instant.now().isAfter(start.plus(LONGEST_DRAIN))) {
                throw new IllegalStateException(unfinished() + " deliveries are not finished after " + LONGEST_DRAIN);
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        return Duration.between(start, Instant.now());
    }

    /** CPU milliseconds so far, by process. */
    Map<String, Long> cpuMillis() {
        Map<String, Long> cpu = new LinkedHashMap<>();
        cpu.put("server", CpuTime.millisOf(server.processId()));
        cpu.put("postgresql", CpuTime.millisOfFamily(database.processId()));
        cpu.put("generator", CpuTime.millisOf(ProcessHandle.current().pid()));
        cpu.put("receiver", CpuTime.millisOf(receiver.processId()));
        return cpu;
    }

    Tally tally() {
        return new Tally(
                receiver.received(),
                database.number("select count(*) from deliveries where state = 'delivered'"),
                database.settledCommits(),
                server.management().messagesAddedTo("WebhookDeliveriesFast")
                        + server.management().messagesAddedTo("WebhookDeliveriesSlow"));
    }

    @Override
    public void close() {
        receiver.close();
        server.close();
    }
}
