package org.webhooks.it.cost;

import static java.util.stream.Collectors.toMap;

import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.webhooks.it.dialect.wire.Dialect;

/** What a subscriber has registered. */
enum Kind {
    PLAIN("{}"),
    CHOOSY("{\"enabled_events\":[\"order.*\"]}"),
    IN_ORDER("{\"ordered\":true}"),
    RETRIED_SOON("{\"retry_schedule\":[\"PT0S\",\"PT0.5S\"]}"),
    RETRIED_LATER("{\"retry_schedule\":[\"PT0S\",\"PT1H\"]}"),
    NEVER_RETRIED("{\"retry_schedule\":[\"PT0S\"]}"),
    OTHER_FORM(1, subscriber -> Dialect.PARTNER.register(subscriber.tenant(), subscriber.inbox(), "order.created")),
    WITH_SCHEMA(1, subscriber -> {
        subscriber.register("{}");
        subscriber
                .tenant()
                .caller()
                .send("PUT", "/v1/event-types/order.created", "{\"schema\":{\"required\":[\"id\"]}}")
                .expect(201);
    }),
    MANY(
            CostContract.TOGETHER,
            subscriber -> IntStream.range(0, CostContract.TOGETHER)
                    .forEach(i -> subscriber.tenant().register(subscriber.inbox(), "*")));

    private final int endpoints;

    @SuppressWarnings("ImmutableEnumChecker") // registrations keep nothing
    private final Consumer<Subscriber> registration;

    Kind(String settings) {
        this(1, subscriber -> subscriber.register(settings));
    }

    Kind(int endpoints, Consumer<Subscriber> registration) {
        this.endpoints = endpoints;
        this.registration = registration;
    }

    /** One of each. They have to settle before they are {@link #warm warmed}. */
    static Map<Kind, Subscriber> subscribe(URI server) {
        return Stream.of(values()).parallel().collect(toMap(kind -> kind, kind -> {
            Subscriber subscriber = Subscriber.create(server);
            kind.registration.accept(subscriber);
            return subscriber;
        }));
    }

    /** Publishes once: what is read of its account now is kept, and its endpoints have shown that they answer. */
    void warm(Subscriber subscriber) {
        subscriber.publish(Subscriber.EVENT, endpoints);
    }
}
