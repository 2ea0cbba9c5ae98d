package org.webhooks.benchmark.options;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.webhooks.benchmark.beside.Installation;
import org.webhooks.benchmark.beside.Turns;
import org.webhooks.benchmark.report.Goal;
import org.webhooks.benchmark.report.Plan;
import org.webhooks.benchmark.stand.TestStand;
import org.webhooks.it.server.PostgresqlDatabase;
import org.webhooks.it.server.Server;

/** Publishes as fast as it is answered, to a server with other options and to one as shipped. */
public final class OptionsCase {
    private OptionsCase() {}

    /** Whether all that was accepted was received and recorded. */
    public static boolean run(Plan plan) {
        try (TestStand stand = new TestStand();
                Installation other = with(plan.jvmOptions(), stand)) {
            Map<String, Installation> sides = new LinkedHashMap<>();
            sides.put("other", other);
            sides.put("shipped", Installation.of(stand));
            return new Turns("options", Goal.NONE).run(plan, sides);
        }
    }

    private static Installation with(List<String> jvmOptions, TestStand stand) {
        PostgresqlDatabase database = stand.database().create("other_options");
        return new Installation(
                stand, List.of(new Server("benchmark-options", database, Map.of(), jvmOptions)), database);
    }
}
