package org.webhooks.benchmark.databases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.webhooks.benchmark.beside.Installation;
import org.webhooks.benchmark.beside.Turns;
import org.webhooks.benchmark.report.Goal;
import org.webhooks.benchmark.report.Plan;
import org.webhooks.benchmark.stand.TestStand;
import org.webhooks.it.server.H2;
import org.webhooks.it.server.Server;

/** Publishes as fast as it is answered, to a server on H2 and to one on PostgreSQL. */
public final class DatabasesCase {
    private DatabasesCase() {}

    /** Whether all that was accepted was received and recorded. */
    public static boolean run(Plan plan) {
        try (TestStand stand = new TestStand();
                Installation onH2 = onH2(stand)) {
            Map<String, Installation> sides = new LinkedHashMap<>();
            sides.put("h2", onH2);
            sides.put("postgresql", Installation.of(stand));
            return new Turns("databases", Goal.atLeast(0.7)).run(plan, sides);
        }
    }

    private static Installation onH2(TestStand stand) {
        Server server = new Server("benchmark-h2", new H2(), Map.of(), List.of());
        // it has nothing that it puts off for long
        return new Installation(stand, List.of(server), new Questions(server)::number, () -> {});
    }
}
