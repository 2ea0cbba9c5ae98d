package org.webhooks.benchmark.stand;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.webhooks.benchmark.http.Load;
import org.webhooks.benchmark.http.OpenLoad;
import org.webhooks.benchmark.receiver.ReceiverProcess;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.server.Build;
import org.webhooks.it.server.Postgresql;
import org.webhooks.it.server.Server;

/** What is measured and all that belongs to it: PostgreSQL, the server as shipped, a receiver. */
public final class TestStand implements AutoCloseable {
    /** The name of its process among those whose CPU time is counted. */
    public static final String SERVER = "server";

    /** No checkpoint falls into one round and not into another. */
    private static final Map<String, String> DATABASE_SETTINGS = Map.of(
            "shared_buffers", "1GB",
            "max_wal_size", "8GB",
            "min_wal_size", "4GB",
            "checkpoint_timeout", "30min");

    /** Three gigabytes of its log, written and free to be written again, as a database has that is not new. */
    private static final String FILL_LOG = "select count(pg_logical_emit_message(false, 'fill', repeat('x', 16777216)))"
            + " from generate_series(1, 192)";

    /** The look itself costs the database something. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final Postgresql database;
    private final Server server;
    private final ReceiverProcess receiver = new ReceiverProcess();

    /** As shipped. */
    public TestStand() {
        this(Map.of(), Map.of());
    }

    /**
     * With other settings than the usual ones.
     *
     * @param environment of the server
     * @param databaseSettings of PostgreSQL
     */
    public TestStand(Map<String, String> environment, Map<String, String> databaseSettings) {
        this(environment, databaseSettings, List.of());
    }

    /** @param jvmOptions of the server, beside those that it is shipped with */
    public TestStand(Map<String, String> environment, Map<String, String> databaseSettings, List<String> jvmOptions) {
        Map<String, String> all = new HashMap<>(DATABASE_SETTINGS);
        all.putAll(databaseSettings);
        database = new Postgresql(Build.work().resolveSibling("benchmark/database"), all);
        database.number(FILL_LOG);
        database.update("checkpoint");
        server = new Server("benchmark", database, environment, jvmOptions);
    }

    public Subscriber subscriber(String name) {
        return subscriberAt(server, name);
    }

    /** An account on another server, whose endpoints are of the same receiver. */
    public Subscriber subscriberAt(Server other, String name) {
        return new Subscriber(Tenant.named(other.uri(), name), receiver);
    }

    public Load connect(int connections) {
        return new Load(server.uri().getPort(), connections);
    }

    public OpenLoad openLoad() {
        return new OpenLoad(server.uri().getPort());
    }

    public ReceiverProcess receiver() {
        return receiver;
    }

    public Server server() {
        return server;
    }

    public Postgresql database() {
        return database;
    }

    /** How many deliveries are not finished. */
    public long unfinished() {
        return database.number(Milestone.DELIVERED.unreached());
    }

    /** Waits until everything is recorded, and says how long it took. */
    public Duration drain(Duration longest) {
        return Patience.until("everything is recorded", longest, LOOK_AGAIN, () -> unfinished() == 0);
    }

    /** CPU milliseconds so far, by process. */
    public Map<String, Long> cpuMillis() {
        return cpuMillis(SERVER, server.processId());
    }

    /** The same with another process instead of the server's. */
    public Map<String, Long> cpuMillis(String name, long processId) {
        Map<String, Long> cpu = new LinkedHashMap<>();
        cpu.put(name, CpuTime.millisOf(processId));
        cpu.put("postgresql", CpuTime.millisOfFamily(database.processId()));
        cpu.put("generator", CpuTime.millisOf(ProcessHandle.current().pid()));
        cpu.put("receiver", CpuTime.millisOf(receiver.processId()));
        return cpu;
    }

    @Override
    public void close() {
        receiver.close();
        server.close();
    }
}
