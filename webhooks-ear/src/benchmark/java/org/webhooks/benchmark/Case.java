package org.webhooks.benchmark;

import java.util.Locale;
import org.webhooks.benchmark.backlog.BacklogCase;
import org.webhooks.benchmark.databases.DatabasesCase;
import org.webhooks.benchmark.fanout.FanOutCase;
import org.webhooks.benchmark.isolation.IsolationCase;
import org.webhooks.benchmark.latency.LatencyCase;
import org.webhooks.benchmark.load.LoadCase;
import org.webhooks.benchmark.nodes.NodesCase;
import org.webhooks.benchmark.options.OptionsCase;
import org.webhooks.benchmark.order.OrderCase;
import org.webhooks.benchmark.overload.OverloadCase;
import org.webhooks.benchmark.profile.ProfileCase;
import org.webhooks.benchmark.promise.PromiseCase;
import org.webhooks.benchmark.publish.PublishCase;
import org.webhooks.benchmark.recovery.RecoveryCase;
import org.webhooks.benchmark.report.Plan;
import org.webhooks.benchmark.rows.RowsCase;
import org.webhooks.benchmark.slow.SlowCase;
import org.webhooks.benchmark.start.StartCase;

/** What may be measured, by the name of {@code -Dbenchmark.case}. */
enum Case {
    PUBLISH,
    LATENCY,
    LOAD,
    SLOW,
    ISOLATION,
    FAN_OUT,
    ORDER,
    RECOVERY,
    ROWS,
    BACKLOG,
    OVERLOAD,
    DATABASES,
    NODES,
    START,
    OPTIONS,
    PROMISE,
    PROFILE,
    SHORT,
    FULL;

    static Case named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether what must never happen did not. */
    boolean run(Plan plan) {
        return switch (this) {
            case PUBLISH -> PublishCase.run(plan);
            case LATENCY -> LatencyCase.run(plan);
            case LOAD -> LoadCase.run(plan);
            case SLOW -> SlowCase.run(plan);
            case ISOLATION -> IsolationCase.run(plan);
            case FAN_OUT -> FanOutCase.run(plan);
            case ORDER -> OrderCase.run(plan);
            case RECOVERY -> RecoveryCase.run(plan);
            case ROWS -> RowsCase.run(plan);
            case BACKLOG -> BacklogCase.run(plan);
            case OVERLOAD -> OverloadCase.run(plan);
            case DATABASES -> DatabasesCase.run(plan);
            case NODES -> NodesCase.run(plan);
            case START -> StartCase.run(plan);
            case OPTIONS -> OptionsCase.run(plan);
            case PROMISE -> PromiseCase.run();
            case PROFILE -> ProfileCase.run(plan);
            case SHORT -> Suites.runShort(plan);
            case FULL -> Suites.runFull(plan);
        };
    }
}
