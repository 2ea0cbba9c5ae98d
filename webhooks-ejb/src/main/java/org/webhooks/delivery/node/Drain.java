package org.webhooks.delivery.node;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.webhooks.delivery.DeliverySettings;
import org.webhooks.delivery.hand.InHand;
import org.webhooks.delivery.hand.LaneSender;
import org.webhooks.delivery.load.EndpointLoads;
import org.webhooks.delivery.record.Recorder;

/**
 * Leaves nothing in hand when the node stops: what is not begun goes back to the database, and what waits for other calls of
 * its endpoint; what is in flight ends.
 */
@Singleton
class Drain {
    private static final Logger LOG = System.getLogger(Drain.class.getName());
    private static final Duration TO_RECORD = Duration.ofSeconds(3);
    private static final long LOOK_MILLIS = 20;

    private final InHand inHand;
    private final LaneSender sender;
    private final Recorder recorder;
    private final EndpointLoads loads;
    private final Duration patience;

    @Inject
    Drain(InHand inHand, LaneSender sender, Recorder recorder, EndpointLoads loads, DeliverySettings settings) {
        this.inHand = inHand;
        this.sender = sender;
        this.recorder = recorder;
        this.loads = loads;
        this.patience = settings.longestTimeout().plus(TO_RECORD);
    }

    /** Returns when nothing is in hand, or a call has had the time it may take. */
    void run() {
        sender.stop();
        long end = System.nanoTime() + patience.toNanos();
        try {
            do {
                // again each time: one that came meanwhile may not have seen it
                loads.close();
                inHand.claimWhatIsNotBegun().forEach(recorder::giveBack);
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            } while (!inHand.isEmpty() && System.nanoTime() < end);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        recorder.stop();
        if (!inHand.isEmpty()) {
            LOG.log(Level.WARNING, "Some calls did not end in time; their deliveries are due when their leases end");
        }
    }
}
