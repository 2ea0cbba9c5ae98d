package org.webhooks.benchmark.http;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** How long answers took, in steps of 50 µs up to 30 s. */
public final class Latencies {
    private static final long STEP_NANOS = TimeUnit.MICROSECONDS.toNanos(50);
    private static final int STEPS = 600_000;
    private static final int USUAL_STEPS = 10_000;

    private int[] counts = new int[USUAL_STEPS];
    private long total;

    /** Reads what {@link #write} wrote. */
    public static Latencies read(String text) {
        Latencies latencies = new Latencies();
        text.lines().forEach(line -> {
            List<String> words = List.of(line.split(" ", -1));
            int count = Integer.parseInt(words.get(1));
            latencies.add(Integer.parseInt(words.get(0)), count);
        });
        return latencies;
    }

    /** A line for each step that was taken, with how many answers took it. */
    public String write() {
        return IntStream.range(0, counts.length)
                .filter(step -> counts[step] > 0)
                .mapToObj(step -> step + " " + counts[step])
                .collect(joining("\n"));
    }

    public void add(long nanos) {
        add((int) Math.min(STEPS - 1, nanos / STEP_NANOS), 1);
    }

    private void add(int step, int count) {
        if (step >= counts.length) {
            counts = Arrays.copyOf(counts, Math.min(STEPS, 2 * step + 1));
        }
        counts[step] += count;
        total += count;
    }

    public long total() {
        return total;
    }

    /** What this share of the answers took at most. */
    public Duration quantile(double share) {
        long rank = (long) Math.ceil(share * total);
        long seen = 0;
        for (int step = 0; step < counts.length; step++) {
            seen += counts[step];
            if (seen >= rank) {
                return Duration.ofNanos((step + 1) * STEP_NANOS);
            }
        }
        return Duration.ofNanos(STEPS * STEP_NANOS);
    }
}
