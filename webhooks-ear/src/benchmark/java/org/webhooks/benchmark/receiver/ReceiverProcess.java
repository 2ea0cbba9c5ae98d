package org.webhooks.benchmark.receiver;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.webhooks.benchmark.process.JavaProcess;

/** The {@link Receiver} in a process of its own, so that its CPU is counted by itself. */
public final class ReceiverProcess implements AutoCloseable {
    private static final List<String> JVM_OPTIONS = List.of("-Xmx128m", "-XX:+UseSerialGC");

    private final JavaProcess process = new JavaProcess(Receiver.class, JVM_OPTIONS, List.of());
    private final int port;

    public ReceiverProcess() {
        port = Math.toIntExact(numbers().get(0));
    }

    public URI url(Manner manner, String group, int endpoint) {
        return URI.create("http://127.0.0.1:" + port + "/" + manner.pathSegment() + "/" + group + "/" + endpoint);
    }

    /** How many calls there were so far. */
    public long received(String group) {
        return ask(Question.COUNTS, group).get(0);
    }

    /** How many calls were answered with success so far. */
    public long accepted(String group) {
        return ask(Question.COUNTS, group).get(1);
    }

    /** Measures from now on how long events take, and how many calls are in flight. */
    public void begin(String group) {
        ask(Question.BEGIN, group);
    }

    /** What was accepted since {@link #begin}. */
    public Received since(String group) {
        return Received.of(ask(Question.LATENCIES, group));
    }

    /** How many calls are not answered yet: of those that are answered, but not at once. */
    public long inFlight(String group) {
        return ask(Question.IN_FLIGHT, group).get(0);
    }

    /** How many they were at most since {@link #begin}. */
    public long mostInFlight(String group) {
        return ask(Question.IN_FLIGHT, group).get(1);
    }

    /** How often another event of a sequence came than the next. */
    public long violations(String group) {
        return ask(Question.VIOLATIONS, group).get(0);
    }

    /** How many different events there were, by their numbers. */
    public long distinct(String group) {
        return ask(Question.REPEATS, group).get(0);
    }

    /** The numbers of the events that came. */
    public BitSet numbersOf(String group) {
        return BitSet.valueOf(
                ask(Question.NUMBERS, group).stream().mapToLong(Long::longValue).toArray());
    }

    /** When those that came again had come first. */
    public List<Instant> repeated(String group) {
        return ask(Question.REPEATS, group).stream()
                .skip(1)
                .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS))
                .toList();
    }

    private synchronized List<Long> ask(Question question, String group) {
        process.say(question + " " + group);
        return numbers();
    }

    private List<Long> numbers() {
        return Stream.of(process.hear().split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(Long::valueOf)
                .toList();
    }

    public long processId() {
        return process.processId();
    }

    @Override
    public void close() {
        process.close();
    }
}
