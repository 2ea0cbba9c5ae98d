package org.webhooks.benchmark.slow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.stand.Batches;
import org.webhooks.benchmark.stand.EventTemplate;
import org.webhooks.benchmark.stand.Patience;
import org.webhooks.benchmark.stand.Subscriber;
import org.webhooks.benchmark.stand.TestStand;

/**
 * More events than can be delivered meanwhile, so that as many calls are in flight as may be.
 *
 * @param inFlight calls, each time somebody looked
 * @param most of them at any moment
 * @param perSecond events, from the first publish to the last record
 * @param heapBytes in use while all of that goes on
 */
record FullLoad(List<Long> inFlight, long most, double perSecond, long heapBytes, boolean isComplete) {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final double MIB = 1 << 20;

    /** @param types of events, each for one endpoint */
    static FullLoad run(TestStand stand, Subscriber account, List<String> types, String group, int events) {
        Tally tally = new Tally(stand, group);
        List<EventTemplate> templates = types.stream().map(EventTemplate::new).toList();
        Batches batches = new Batches(
                account, number -> templates.get(number % templates.size()).numbered(number), events);
        stand.receiver().begin(group);
        long start = System.nanoTime();
        batches.publish();
        long heap = stand.server().management().heapAfterCollection();
        List<Long> inFlight = new ArrayList<>();
        Patience.until("everything is recorded", LONGEST, LOOK_AGAIN, () -> {
            inFlight.add(stand.receiver().inFlight(group));
            return stand.unfinished() == 0;
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        return new FullLoad(
                inFlight,
                stand.receiver().mostInFlight(group),
                batches.events() / seconds,
                heap,
                tally.isComplete(batches.events()));
    }

    Map<Figure, Double> figures() {
        Map<Figure, Double> figures = new LinkedHashMap<>();
        figures.put(SlowFigures.FULL_IN_FLIGHT, (double) most);
        figures.put(SlowFigures.FULL_TYPICAL, (double) typical());
        figures.put(SlowFigures.FULL_PER_SECOND, perSecond);
        figures.put(SlowFigures.FULL_HEAP, heapBytes / MIB);
        return figures;
    }

    private long typical() {
        List<Long> sorted = new ArrayList<>(inFlight);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
