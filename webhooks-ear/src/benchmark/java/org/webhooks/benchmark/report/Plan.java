package org.webhooks.benchmark.report;

import java.time.Duration;

/**
 * What a run does, from {@code -Dbenchmark.NAME=…}.
 *
 * @param endpoints that match each event
 * @param connections each of which has one request under way
 * @param rounds of which medians are taken
 * @param slice how long each measurement of a round lasts
 * @param longestWarmUp after which it is measured anyway
 * @param only of a case that compares several things, those whose names begin so
 * @param scale of numbers of events and endpoints that a case prescribes: below 1 for a trial of the benchmark itself
 */
public record Plan(
        int endpoints, int connections, int rounds, Duration slice, Duration longestWarmUp, String only, double scale) {
    public static Plan fromSystemProperties() {
        return new Plan(
                Integer.getInteger("benchmark.endpoints", 1),
                Integer.getInteger("benchmark.connections", 64),
                Integer.getInteger("benchmark.rounds", 3),
                Duration.ofSeconds(Integer.getInteger("benchmark.slice-seconds", 15)),
                Duration.ofSeconds(Integer.getInteger("benchmark.warm-up-seconds", 120)),
                System.getProperty("benchmark.only", ""),
                Double.parseDouble(System.getProperty("benchmark.scale", "1")));
    }

    /** Whether what has this name is to be measured. */
    public boolean wants(String name) {
        return name.startsWith(only);
    }

    /** So many of what a case prescribes. */
    public int scaled(int number) {
        return Math.max(1, (int) (number * scale));
    }
}
