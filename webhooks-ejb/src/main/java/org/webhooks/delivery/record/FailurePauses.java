package org.webhooks.delivery.record;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.webhooks.delivery.DeliverySettings;
import org.webhooks.delivery.record.RecordStatement.Failing;
import org.webhooks.endpoint.EndpointPauses;
import org.webhooks.flush.FlushLimits;
import org.webhooks.flush.Flusher;

/**
 * Pauses endpoints that have failed too often in a row, each in a transaction of its own and off the recorder's thread:
 * pausing locks the account first, recording has locked the health by then.
 */
@Singleton
class FailurePauses {
    private static final Logger LOG = System.getLogger(FailurePauses.class.getName());
    private static final FlushLimits LIMITS = new FlushLimits(10_000, Long.MAX_VALUE, 1, Long.MAX_VALUE);

    private final EndpointPauses pauses;
    private final int failures;
    private final Flusher<Failing> flusher;
    private final Set<Long> outstanding = ConcurrentHashMap.newKeySet();

    @Inject
    FailurePauses(EndpointPauses pauses, DeliverySettings settings, ManagedThreadFactory threads) {
        this.pauses = pauses;
        this.failures = settings.pauseAfterFailures();
        this.flusher = new Flusher<>("webhooks-pause", threads, LIMITS, failing -> 1, this::pauseAll);
    }

    /** Asks for a pause where there is none outstanding; what is refused is asked for by the next failure. */
    void judge(List<Failing> failing) {
        for (Failing endpoint : failing) {
            boolean asks = endpoint.failures() >= failures && outstanding.add(endpoint.endpointId());
            if (asks && !flusher.offer(endpoint)) {
                outstanding.remove(endpoint.endpointId());
            }
        }
    }

    private void pauseAll(List<Failing> group) {
        group.forEach(this::pause);
    }

    private void pause(Failing endpoint) {
        // first: a failure that is recorded meanwhile may ask again
        outstanding.remove(endpoint.endpointId());
        try {
            pauses.pauseAfterFailures(endpoint.accountId(), endpoint.endpointId(), failures);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "Endpoint {0} is not paused yet: {1}",
                    String.valueOf(endpoint.endpointId()),
                    e.getMessage());
        }
    }

    void stop() {
        flusher.stop();
    }
}
