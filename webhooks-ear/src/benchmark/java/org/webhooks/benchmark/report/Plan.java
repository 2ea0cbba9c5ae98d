package org.webhooks.benchmark.report;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run does, from {@code -Dbenchmark.NAME=…}.
 *
 * @param endpoints that match each event
 * @param askedConnections how many have one request under way each; 0 is what the case prescribes
 * @param rounds of which medians are taken
 * @param slice how long each measurement of a round lasts
 * @param longestWarmUp after which it is measured anyway
 * @param only of a case that compares several things, those whose names begin so
 * @param scale of numbers of events and endpoints that a case prescribes: below 1 for a trial of the benchmark itself
 * @param jvmOptions of the server, beside those that it is shipped with, for a case that compares them
 */
public record Plan(
        int endpoints,
        int askedConnections,
        int rounds,
        Duration slice,
        Duration longestWarmUp,
        String only,
        double scale,
        List<String> jvmOptions) {
    private static final int USUAL_CONNECTIONS = 64;
    private static final Duration BRIEF_SLICE = Duration.ofSeconds(8);

    public static Plan fromSystemProperties() {
        return new Plan(
                Integer.getInteger("benchmark.endpoints", 1),
                Integer.getInteger("benchmark.connections", 0),
                Integer.getInteger("benchmark.rounds", 3),
                Duration.ofSeconds(Integer.getInteger("benchmark.slice-seconds", 15)),
                Duration.ofSeconds(Integer.getInteger("benchmark.warm-up-seconds", 180)),
                System.getProperty("benchmark.only", ""),
                Double.parseDouble(System.getProperty("benchmark.scale", "1")),
                Stream.of(System.getProperty("benchmark.jvm-options", "").split(" ", -1))
                        .filter(option -> !option.isEmpty())
                        .toList());
    }

    /** Whether what has this name is to be measured. */
    public boolean wants(String name) {
        return name.startsWith(only);
    }

    /** One round of what these names begin with, shorter, and for a server that is warm or may be lukewarm. */
    public Plan brief(String name, Duration shorterWarmUp) {
        return new Plan(endpoints, askedConnections, 1, BRIEF_SLICE, shorterWarmUp, name, scale, jvmOptions);
    }

    /** How many have one request under way each, in a case that measures with one number of them. */
    public int connections() {
        return connectionsOr(List.of(USUAL_CONNECTIONS)).get(0);
    }

    /** The same in a case that measures with several numbers of them: these, unless one is asked for. */
    public List<Integer> connectionsOr(List<Integer> prescribed) {
        return askedConnections == 0 ? prescribed : List.of(askedConnections);
    }

    /** So many of what a case prescribes. */
    public int scaled(int number) {
        return Math.max(1, (int) (number * scale));
    }
}
