package org.webhooks.benchmark.isolation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.webhooks.benchmark.http.OpenLoad;
import org.webhooks.benchmark.receiver.Manner;
import org.webhooks.benchmark.stand.Batches;
import org.webhooks.benchmark.stand.EventTemplate;
import org.webhooks.benchmark.stand.Observation;
import org.webhooks.benchmark.stand.Patience;
import org.webhooks.benchmark.stand.Subscriber;
import org.webhooks.benchmark.stand.TestStand;

/**
 * An account publishes very many events at once; others publish single ones, while those are being accepted or while they
 * are being delivered.
 */
final class Flood implements Disturbance {
    private static final String FLOOD = "flood";
    private static final String SINGLE = "single";
    private static final double SINGLES_PER_SECOND = 50;
    private static final int CONNECTIONS = 8;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    /** More than it takes to accept them. */
    private static final Duration UNTIL_ALL_ARE_ACCEPTED = Duration.ofSeconds(30);

    private final TestStand stand;
    private final Subscriber flooding;
    private final int events;
    private final Duration slice;
    private final boolean beingAccepted;
    private final Others others;

    /**
     * Who must not be disturbed.
     *
     * @param group that gets their events
     */
    private record Others(String name, String description, String group, Supplier<OpenLoad> load) {}

    private Flood(
            TestStand stand, Subscriber flooding, int events, Duration slice, boolean beingAccepted, Others others) {
        this.stand = stand;
        this.flooding = flooding;
        this.events = events;
        this.slice = slice;
        this.beingAccepted = beingAccepted;
        this.others = others;
    }

    /** All of them. */
    static List<Disturbance> of(TestStand stand, Healthy healthy, int events, Duration slice) {
        Subscriber flooding = stand.subscriber("Floods");
        flooding.register(Manner.PROMPT, FLOOD, 0, FLOOD);
        Others one = onePublisher(stand);
        Others many = new Others(
                "-of-many",
                healthy.size() + " endpoints, " + healthy.perSecond() + "/s",
                Healthy.GROUP,
                () -> healthy.load(stand));
        return List.of(
                new Flood(stand, flooding, events, slice, true, one),
                new Flood(stand, flooding, events, slice, false, one),
                new Flood(stand, flooding, events, slice, false, many));
    }

    private static Others onePublisher(TestStand stand) {
        Subscriber publisher = stand.subscriber("Publishes now and then");
        publisher.register(Manner.PROMPT, SINGLE, 0, SINGLE);
        return new Others(
                "",
                "an account's single events, " + SINGLES_PER_SECOND + "/s",
                SINGLE,
                () -> stand.openLoad().feed(CONNECTIONS, SINGLES_PER_SECOND, publisher.events(SINGLE)));
    }

    @Override
    public String name() {
        return (beingAccepted ? "flood-being-accepted" : "flood-in-front") + others.name();
    }

    @Override
    public String description() {
        return others.description() + "; another account's " + events
                + (beingAccepted ? " events are being accepted" : " events in front");
    }

    @Override
    public Observation without() {
        try (OpenLoad load = others.load().get()) {
            return Observation.of(stand.receiver(), others.group(), load, slice);
        }
    }

    @Override
    public Observation with() {
        try {
            return beingAccepted ? whileTheyAreAccepted() : whileTheyAreDelivered();
        } finally {
            stand.drain(LONGEST);
        }
    }

    private Observation whileTheyAreAccepted() {
        return observeDuring(batches(new EventTemplate(FLOOD)::numbered)::publish);
    }

    /** All are there before the first is due. */
    private Observation whileTheyAreDelivered() {
        Instant due = Instant.now().plus(UNTIL_ALL_ARE_ACCEPTED);
        EventTemplate template = new EventTemplate(FLOOD);
        Batches batches = batches(number -> template.numberedFor(due, number));
        long wanted = stand.receiver().accepted(FLOOD) + batches.events();
        batches.publish();
        Patience.until("they are due", UNTIL_ALL_ARE_ACCEPTED, LOOK_AGAIN, () -> due.isBefore(Instant.now()));
        return observeDuring(() -> Patience.until(
                "the flood is over", LONGEST, LOOK_AGAIN, () -> stand.receiver().accepted(FLOOD) >= wanted));
    }

    private Batches batches(IntFunction<String> template) {
        return new Batches(flooding, template, events);
    }

    private Observation observeDuring(Runnable flood) {
        try (OpenLoad load = others.load().get()) {
            CompletableFuture<Observation> observation = CompletableFuture.supplyAsync(
                    () -> Observation.of(stand.receiver(), others.group(), load, LONGEST));
            flood.run();
            load.finish();
            return observation.join();
        }
    }
}
