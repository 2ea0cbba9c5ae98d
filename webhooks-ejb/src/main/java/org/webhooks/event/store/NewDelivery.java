package org.webhooks.event.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.endpoint.registry.Target;
import org.webhooks.event.NewEvent;

/**
 * A delivery to be stored with its event.
 *
 * @param dueAt the earliest moment of its first attempt; null is now, or when it is its turn
 * @param place taken where it goes out at once
 */
public record NewDelivery(
        UUID id,
        Target target,
        Start start,
        @Nullable Instant dueAt,
        @Nullable Place place) {

    /** How a delivery begins. */
    public enum Start {
        /** Goes out at once, under a lease of this node. */
        LEASED("queued"),
        /** Waits until it is due and the dispatcher takes it. */
        WAITING("waiting"),
        /** Its endpoint is paused. */
        HELD("held");

        private final String state;

        Start(String state) {
            this.state = state;
        }

        String state() {
            return state;
        }
    }

    public static NewDelivery leased(UUID id, Target target, Place place) {
        return new NewDelivery(id, target, Start.LEASED, null, place);
    }

    public static NewDelivery waiting(UUID id, Target target, @Nullable Instant dueAt) {
        return new NewDelivery(id, target, Start.WAITING, dueAt, null);
    }

    public static NewDelivery held(UUID id, Target target) {
        return new NewDelivery(id, target, Start.HELD, null, null);
    }

    /** Whether it waits for its turn in a sequence. */
    public boolean isInOrder() {
        return target.policy().ordered() && start == Start.WAITING;
    }

    /** Which sequence of its endpoint it belongs to; null where the endpoint asks for no order. */
    @Nullable
    String orderingKey(NewEvent event) {
        return target.sequenceOf(event.timing().orderingKey());
    }

    /** Which of the event's bodies it sends. */
    public String form() {
        return target.form();
    }

    public void releasePlace() {
        if (place != null) {
            place.release();
        }
    }
}
