package org.webhooks.api.platform.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.api.openapi.sample.SampleAttempt;
import org.webhooks.api.openapi.sample.SampleDelivery;
import org.webhooks.delivery.Attempt;
import org.webhooks.delivery.Delivery;
import org.webhooks.delivery.DeliveryState;

/** The deliveries of the dialect's document. */
public final class DeliverySamples {
    public static final UUID EVENT_ID = UUID.fromString("018d0c5e-7a00-7000-8000-000000000002");
    public static final Instant PUBLISHED_AT = Instant.parse("2024-01-15T10:00:00Z");
    public static final Delivery DELIVERED = delivery(DeliveryState.DELIVERED, null, 200);

    static final Delivery WAITING = delivery(DeliveryState.WAITING, PUBLISHED_AT.plusSeconds(3600), 200);
    static final Delivery CANCELLED = delivery(DeliveryState.CANCELLED, null, null);
    static final Attempt ATTEMPT =
            new SampleAttempt(PUBLISHED_AT.plusMillis(5), 200, "{\"webhook-id\":\"evt_" + EVENT_ID + "\"}", "ok");

    private DeliverySamples() {}

    private static Delivery delivery(
            DeliveryState state, @Nullable Instant nextAttemptAt, @Nullable Integer lastStatus) {
        return new SampleDelivery(
                UUID.fromString("018d0c5e-7a00-7000-8000-000000000003"),
                EVENT_ID,
                3001,
                state,
                nextAttemptAt,
                lastStatus,
                PUBLISHED_AT);
    }
}
