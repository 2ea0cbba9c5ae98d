package org.webhooks.it.cost;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.webhooks.it.cost.log.H2Log;
import org.webhooks.it.server.Build;
import org.webhooks.it.server.H2;

class CostsOnH2IT implements CostContract {
    private static final String NAME = "costs-h2";

    /** As the server is shipped, and traced. */
    private static final String URL =
            "jdbc:h2:file:" + Build.work().resolve(NAME).resolve("data/webhooks/webhooks")
                    + ";WRITE_DELAY=0;LOCK_TIMEOUT=5000;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1"
                    + ";TRACE_LEVEL_FILE=2;TRACE_MAX_FILE_SIZE=1024";

    /** Without transactions: H2 does not tell which reads belong together. */
    private static final CostTable COSTS = new CostTable("""
                      | reads  | writes   | steering | commits | events | deliveries | attempts | endpoint_outcomes | endpoint_health | others              | lanes | queue | journal | log
        one event     | 2      | 8        | 0        | 2       | +1     | +1 ~1      | +1       | ~1                | ~1              | -                   | 1     | 0     | 0       | 0
        ten events    | 20     | 80       | 0        | 20      | +10    | +10 ~10    | +10      | ~10               | ~10             | -                   | 10    | 0     | 0       | 0
        unwanted      | 0      | 1        | 0        | 1       | +1     | -          | -        | -                 | -               | -                   | 0     | 0     | 0       | 0
        other form    | 2      | 9        | 0        | 2       | +1     | +1 ~1      | +1       | ~1                | ~1              | event_bodies +1     | 1     | 0     | 0       | 0
        fan-out       | 97..99 | 673      | 0        | 2..4    | +1     | +96 ~96    | +96      | ~96               | ~96             | -                   | 3     | 0     | 0       | 0
        batch         | 2..6   | 388..396 | 0        | 2..4    | +96    | +96 ~96    | +96      | ~1..3             | ~1..3           | -                   | 3     | 0     | 0       | 0
        at once       | 2..12  | 388..408 | 0        | 3..14   | +96    | +96 ~96    | +96      | ~1..6             | ~1..6           | -                   | 3..10 | 0     | 0       | 0
        with an id    | 2      | 8        | 0        | 2       | +1     | +1 ~1      | +1       | ~1                | ~1              | -                   | 1     | 0     | 0       | 0
        id again      | 1      | 1        | 0        | 0       | -      | -          | -        | -                 | -               | -                   | 0     | 0     | 0       | 0
        with a key    | 2      | 10       | 0        | 2       | +1     | +1 ~1      | +1       | ~1                | ~1              | idempotency_keys +1 | 1     | 0     | 0       | 0
        key again     | 2      | 2        | 0        | 0       | -      | -          | -        | -                 | -               | -                   | 0     | 0     | 0       | 0
        with a schema | 2      | 8        | 0        | 2       | +1     | +1 ~1      | +1       | ~1                | ~1              | -                   | 1     | 0     | 0       | 0
        refused by it | 1      | 0        | 0        | 0       | -      | -          | -        | -                 | -               | -                   | 0     | 0     | 0       | 0
        failing       | 3      | 7        | 0        | 2       | +1     | +1 ~1      | +1       | ~1                | ~1              | -                   | 1     | 0     | 0       | 0
        retried       | 7      | 14       | 0        | 4       | +1     | +1 ~3      | +2       | ~2                | ~2              | -                   | 2     | 0     | 0       | 0
        failed        | 7      | 10       | 5        | 3       | +2     | +1 ~1      | +1       | ~1                | ~1              | notices +1 -1       | 1     | 0     | 0       | 0
        redelivery    | 10     | 8        | 0        | 3       | -      | ~3         | +1       | ~1                | ~1              | -                   | 1     | 0     | 0       | 0
        in order      | 3      | 9        | 0        | 3       | +1     | +1 ~2      | +1       | ~1                | ~1              | -                   | 1     | 0     | 0       | 0
        by message    | 4      | 9        | 7        | 3       | +1     | +1 ~2      | +1       | ~1                | ~1              | -                   | 1     | 1     | 6       | 2
        by EJB        | 4      | 9        | 5        | 3       | +1     | +1 ~2      | +1       | ~1                | ~1              | -                   | 1     | 0     | 0       | 0
        rolled back   | 0      | 2        | 5        | 0       | -      | -          | -        | -                 | -               | -                   | 0     | 0     | 0       | 0
        """);

    private static CountedServer counted;

    @BeforeAll
    static void start() {
        counted = CountedServer.start(new H2(), Map.of("WEBHOOKS_DATABASE_URL", URL), H2Log::new);
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
        return Map.of("read deliveries", 960);
    }
}
