package org.webhooks.delivery.record;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.DeliveryState;
import org.webhooks.delivery.hand.Work;

/**
 * What is to be written of a delivery that is no longer in hand.
 *
 * @param log of the call; null where none was made
 * @param attempts recorded by then
 * @param step of the retry schedule by then
 * @param dueIn until it is due, where its state is waiting
 */
record Recording(
        Work work,
        @Nullable AttemptLog log,
        DeliveryState state,
        int attempts,
        int step,
        @Nullable Duration dueIn,
        Effect effect) {

    /** What it says of the endpoint's health. */
    enum Effect {
        SUCCESS(1),
        NONE(0),
        FAILURE(-1);

        private final int sign;

        Effect(int sign) {
            this.sign = sign;
        }

        int sign() {
            return sign;
        }
    }

    UUID deliveryId() {
        return work.deliveryId();
    }

    int lease() {
        return work.assignment().lease();
    }

    @Nullable
    Integer status() {
        return log == null ? null : log.status();
    }

    @Nullable
    Long dueInMillis() {
        return dueIn == null ? null : dueIn.toMillis();
    }
}
