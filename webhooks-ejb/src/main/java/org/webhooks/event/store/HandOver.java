package org.webhooks.event.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.webhooks.endpoint.registry.Target;

/** Where publishing ends and delivering begins: places for deliveries that go out at once, and their handing over. */
public interface HandOver {

    LeaseTerms terms();

    /** Waits until something can go out at once, or this long: a publisher is slowed down to what can be delivered. */
    void awaitRoom(Duration atMost);

    /** Takes a place for one delivery to the target, where there is one; it is handed over, or released. */
    Optional<Place> reserve(Target target);

    /** Something was stored that is due and waits for the dispatcher. */
    void wakeDispatcher();

    /**
     * Takes over what was committed. Does no more than enqueue.
     *
     * @param leaseEnd of those that go out at once, by this node's clock; what has too little left is not handed over
     */
    void handOver(List<PreparedEvent> committed, Instant leaseEnd);
}
