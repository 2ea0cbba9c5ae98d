package org.webhooks.it.cost;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.webhooks.it.cost.log.PostgresqlLog;
import org.webhooks.it.server.Build;
import org.webhooks.it.server.Postgresql;

class CostsOnPostgresqlIT implements CostContract {
    private static final CostTable COSTS = new CostTable("""
                      | reads | writes | steering | transactions | commits | events | deliveries | attempts | endpoint_outcomes | endpoint_health | others              | lanes | queue | journal | log
        one event     | 0     | 2      | 0        | 2            | 2       | +1     | +1 ~1      | +1       | ~1                | ~1              | -                   | 1     | 0     | 0       | 0
        ten events    | 0     | 20     | 0        | 20           | 20      | +10    | +10 ~10    | +10      | ~10               | ~10             | -                   | 10    | 0     | 0       | 0
        unwanted      | 0     | 1      | 0        | 1            | 1       | +1     | -          | -        | -                 | -               | -                   | 0     | 0     | 0       | 0
        other form    | 0     | 2      | 0        | 2            | 2       | +1     | +1 ~1      | +1       | ~1                | ~1              | event_bodies +1     | 1     | 0     | 0       | 0
        fan-out       | 0     | 2..4   | 0        | 2..4         | 2..4    | +1     | +96 ~96    | +96      | ~96               | ~96             | -                   | 3     | 0     | 0       | 0
        batch         | 0     | 2..4   | 0        | 2..4         | 2..4    | +96    | +96 ~96    | +96      | ~1..3             | ~1..3           | -                   | 3     | 0     | 0       | 0
        at once       | 0     | 3..14  | 0        | 3..14        | 3..14   | +96    | +96 ~96    | +96      | ~1..6             | ~1..6           | -                   | 3..10 | 0     | 0       | 0
        with an id    | 0     | 2      | 0        | 2            | 2       | +1     | +1 ~1      | +1       | ~1                | ~1              | -                   | 1     | 0     | 0       | 0
        id again      | 1     | 1      | 0        | 2            | 0       | -      | -          | -        | -                 | -               | -                   | 0     | 0     | 0       | 0
        with a key    | 0     | 2      | 0        | 2            | 2       | +1     | +1 ~1      | +1       | ~1                | ~1              | idempotency_keys +1 | 1     | 0     | 0       | 0
        key again     | 2     | 1      | 0        | 3            | 0       | -      | -          | -        | -                 | -               | -                   | 0     | 0     | 0       | 0
        with a schema | 0     | 2      | 0        | 2            | 2       | +1     | +1 ~1      | +1       | ~1                | ~1              | -                   | 1     | 0     | 0       | 0
        refused by it | 1     | 0      | 0        | 1            | 0       | -      | -          | -        | -                 | -               | -                   | 0     | 0     | 0       | 0
        failing       | 0     | 2      | 0        | 2            | 2       | +1     | +1 ~1      | +1       | ~1                | ~1              | -                   | 1     | 0     | 0       | 0
        retried       | 1     | 4      | 0        | 5            | 4       | +1     | +1 ~3      | +2       | ~2                | ~2              | -                   | 2     | 0     | 0       | 0
        failed        | 4     | 4      | 5        | 3            | 3       | +2     | +1 ~1      | +1       | ~1                | ~1              | notices +1 -1       | 1     | 0     | 0       | 0
        redelivery    | 7     | 3      | 0        | 6            | 3       | -      | ~3         | +1       | ~1                | ~1              | -                   | 1     | 0     | 0       | 0
        in order      | 1     | 3      | 0        | 4            | 3       | +1     | +1 ~2      | +1       | ~1                | ~1              | -                   | 1     | 0     | 0       | 0
        by message    | 1     | 3      | 7        | 5            | 3       | +1     | +1 ~2      | +1       | ~1                | ~1              | -                   | 1     | 1     | 6       | 2
        by EJB        | 1     | 3      | 5        | 4            | 3       | +1     | +1 ~2      | +1       | ~1                | ~1              | -                   | 1     | 0     | 0       | 0
        rolled back   | 0     | 1      | 5        | 1            | 0       | -      | -          | -        | -                 | -               | -                   | 0     | 0     | 0       | 0
        """);

    private static CountedServer counted;

    @BeforeAll
    static void start() {
        counted = CountedServer.start(
                new Postgresql(Build.work().resolve("costs-postgresql-data"), PostgresqlLog.settings()),
                Map.of(),
                (server, neighbour) -> new PostgresqlLog((Postgresql) server.database()));
    }

    @AfterAll
    static void stop() {
        counted.server().close();
    }

    @Override
    public CountedServer counted() {
        return counted;
    }

    @Override
    public CostTable costs() {
        return COSTS;
    }

    @Override
    public Map<String, Integer> moreIdleLimits() {
        return Map.of("read deliveries", 372, "read unnest", 120);
    }
}
