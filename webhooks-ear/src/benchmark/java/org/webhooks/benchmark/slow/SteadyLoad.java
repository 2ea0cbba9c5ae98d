package org.webhooks.benchmark.slow;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import org.webhooks.benchmark.http.OpenLoad;
import org.webhooks.benchmark.http.Request;
import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.stand.Observation;
import org.webhooks.benchmark.stand.Subscriber;
import org.webhooks.benchmark.stand.TestStand;

/**
 * Events that come at a constant rate.
 *
 * @param inFlight calls at most
 */
record SteadyLoad(Observation observation, long inFlight, boolean isComplete) {
    private static final double PER_SECOND = 400;
    private static final int CONNECTIONS = 64;

    /** @param types of events, each for one endpoint */
    static SteadyLoad run(TestStand stand, Subscriber account, List<String> types, String group, Duration time) {
        Tally tally = new Tally(stand, group);
        List<LongFunction<Request>> events = types.stream().map(account::events).toList();
        AtomicInteger turn = new AtomicInteger();
        LongFunction<Request> inTurns =
                dueMicros -> events.get(turn.getAndIncrement() % events.size()).apply(dueMicros);
        try (OpenLoad load = stand.openLoad().feed(CONNECTIONS, PER_SECOND, inTurns)) {
            Observation observation = Observation.of(stand.receiver(), group, load, time);
            return new SteadyLoad(
                    observation,
                    stand.receiver().mostInFlight(group),
                    tally.isComplete(observation.answers().expected().total()));
        }
    }

    Map<Figure, Double> figures() {
        Map<Figure, Double> figures = new LinkedHashMap<>();
        figures.put(SlowFigures.STEADY_RECEIVED, observation.perSecond() / PER_SECOND);
        figures.put(SlowFigures.STEADY_P50, millis(observation.received().p50()));
        figures.put(SlowFigures.STEADY_P99, millis(observation.received().p99()));
        figures.put(SlowFigures.STEADY_IN_FLIGHT, (double) inFlight);
        figures.put(SlowFigures.STEADY_REFUSED, (double) observation.refused());
        return figures;
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
