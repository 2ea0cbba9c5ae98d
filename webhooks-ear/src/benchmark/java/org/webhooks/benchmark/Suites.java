package org.webhooks.benchmark;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.webhooks.benchmark.latency.LatencyCase;
import org.webhooks.benchmark.load.LoadCase;
import org.webhooks.benchmark.publish.PublishCase;
import org.webhooks.benchmark.report.GoalTable;
import org.webhooks.benchmark.report.Plan;
import org.webhooks.benchmark.stand.TestStand;

/** Several cases in one run. */
final class Suites {
    private static final Logger LOG = System.getLogger(Suites.class.getName());

    /** Less than the compiler needs: of a short run the ratios are worth something, the figures little. */
    private static final Duration SHORT_WARM_UP = Duration.ofSeconds(48);

    private static final Duration OF_A_WARM_SERVER = Duration.ofSeconds(6);

    /** All but those that look closer, and those that are several. */
    private static final Set<Case> FULL =
            EnumSet.complementOf(EnumSet.of(Case.PROFILE, Case.OPTIONS, Case.SHORT, Case.FULL));

    private Suites() {}

    /** What matters most, once, on one server: at most five minutes. */
    static boolean runShort(Plan plan) {
        try (TestStand stand = new TestStand()) {
            boolean kept = PublishCase.run(stand, plan.brief("", SHORT_WARM_UP));
            kept &= LatencyCase.run(stand, plan.brief("", OF_A_WARM_SERVER));
            kept &= LoadCase.run(stand, plan.brief("batches", OF_A_WARM_SERVER));
            return kept;
        } finally {
            System.out.println(GoalTable.read());
        }
    }

    /** Every case, each on a server of its own. One that fails keeps none of the others from being measured. */
    static boolean runFull(Plan plan) {
        boolean kept = true;
        for (Case each : FULL) {
            System.out.printf("%n===== %s%n", each);
            kept &= runEvenIfOthersFailed(each, plan);
        }
        System.out.println(GoalTable.read());
        return kept;
    }

    private static boolean runEvenIfOthersFailed(Case each, Plan plan) {
        try {
            return each.run(plan);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The case " + each + " has ended", e);
            return false;
        }
    }
}
