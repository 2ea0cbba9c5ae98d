package org.webhooks.benchmark.receiver;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.webhooks.benchmark.http.Latencies;

/** What endpoints of one name were sent. Written by the receiver's thread, asked by another. */
final class Group {
    private final Sequences sequences = new Sequences();
    private final Repeats repeats = new Repeats();
    private Latencies latencies = new Latencies();
    private long received;
    private long accepted;
    private long inFlight;
    private long mostInFlight;

    /** A call is not answered yet. */
    synchronized void postponed() {
        inFlight++;
        mostInFlight = Math.max(mostInFlight, inFlight);
    }

    synchronized void answered() {
        inFlight--;
    }

    synchronized void arrived(Arrival arrival, boolean isAccepted, long micros) {
        received++;
        if (arrival.turn() >= 0) {
            sequences.arrived(arrival.key(), arrival.turn(), isAccepted);
        }
        if (arrival.number() >= 0) {
            repeats.arrived((int) arrival.number(), micros);
        }
        if (isAccepted) {
            accepted++;
            if (arrival.sentAt() >= 0) {
                latencies.add(Math.max(0, micros - arrival.sentAt()) * 1_000);
            }
        }
    }

    synchronized List<Long> answer(Question question) {
        return switch (question) {
            case COUNTS -> List.of(received, accepted);
            case BEGIN -> begin();
            case LATENCIES ->
                List.of(
                        latencies.total(),
                        latencies.quantile(0.5).toNanos(),
                        latencies.quantile(0.99).toNanos());
            case IN_FLIGHT -> List.of(inFlight, mostInFlight);
            case VIOLATIONS -> List.of(sequences.violations());
            case REPEATS ->
                Stream.concat(Stream.of(repeats.distinct()), repeats.repeatedFirstAt().stream())
                        .toList();
            case NUMBERS ->
                LongStream.of(repeats.numbers().toLongArray()).boxed().toList();
        };
    }

    /** Forgets how long the way here took so far, and how many calls were in flight. */
    private List<Long> begin() {
        latencies = new Latencies();
        mostInFlight = inFlight;
        return List.of();
    }
}
