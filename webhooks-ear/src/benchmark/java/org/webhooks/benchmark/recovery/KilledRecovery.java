package org.webhooks.benchmark.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.stand.Patience;
import org.webhooks.benchmark.stand.Subscriber;
import org.webhooks.benchmark.stand.TestStand;

/**
 * A recovery during which the server was killed.
 *
 * @param missing events that did not come
 * @param repeatedFirstAt when those that came twice had come first
 * @param kills when the server was killed
 * @param stepsBack how often less was done than before
 */
record KilledRecovery(long missing, List<Instant> repeatedFirstAt, List<Instant> kills, int stepsBack, Duration took) {
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final int KILLS = 2;

    /** No call takes longer to be answered and recorded while the server is well. */
    private static final Duration IN_FLIGHT = Duration.ofSeconds(5);

    /** Recovers what is left of these events, and kills the server at a third and at two thirds of that. */
    static KilledRecovery run(TestStand stand, Subscriber account, String endpoint, String group, int events) {
        long left = events - stand.receiver().distinct(group);
        List<Instant> kills = new ArrayList<>();
        Instant start = Instant.now();
        RecoveryJob job = RecoveryJob.start(account, endpoint);
        for (int kill = 1; kill <= KILLS; kill++) {
            long wanted = left * kill / (KILLS + 1);
            Patience.until(wanted + " are recovered", LONGEST, LOOK_AGAIN, () -> job.hasDone(wanted));
            stand.server().kill();
            kills.add(Instant.now());
            stand.server().start();
        }
        Patience.until("the recovery is completed", LONGEST, LOOK_AGAIN, job::isCompleted);
        stand.drain(LONGEST);
        return new KilledRecovery(
                events - stand.receiver().distinct(group),
                stand.receiver().repeated(group),
                kills,
                job.stepsBack(),
                Duration.between(start, Instant.now()));
    }

    boolean isWhole() {
        return missing == 0 && notInFlight() == 0 && stepsBack == 0;
    }

    private long notInFlight() {
        return repeatedFirstAt.stream()
                .filter(first ->
                        kills.stream().noneMatch(kill -> first.isBefore(kill) && first.isAfter(kill.minus(IN_FLIGHT))))
                .count();
    }

    Map<Figure, Double> figures() {
        Map<Figure, Double> figures = new LinkedHashMap<>();
        figures.put(RecoveryFigures.MISSING, (double) missing);
        figures.put(RecoveryFigures.REPEATED, (double) repeatedFirstAt.size());
        figures.put(RecoveryFigures.NOT_IN_FLIGHT, (double) notInFlight());
        figures.put(RecoveryFigures.STEPS_BACK, (double) stepsBack);
        figures.put(RecoveryFigures.SECONDS, took.toMillis() / 1e3);
        return figures;
    }
}
