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
import org.webhooks.delivery.decision.Effect;
import org.webhooks.delivery.record.RecordStatement.Failing;
import org.webhooks.endpoint.EndpointPauses;
import org.webhooks.endpoint.registry.Target;
import org.webhooks.flush.FlushLimits;
import org.webhooks.flush.Flusher;

/**
 * Pauses endpoints that have failed too often in a row, and disables those whose receiver is gone, each in a transaction
 * of its own and off the recorder's thread: these lock the account first, recording has locked the health by then.
 */
@Singleton
class EndpointSteering {
    private static final Logger LOG = System.getLogger(EndpointSteering.class.getName());
    private static final FlushLimits LIMITS = new FlushLimits(10_000, Long.MAX_VALUE, 1, Long.MAX_VALUE);

    private final EndpointPauses pauses;
    private final int failures;
    private final Flusher<Step> flusher;
    private final Set<Long> outstanding = ConcurrentHashMap.newKeySet();

    /** What is to be done with one endpoint. */
    private record Step(long endpointId, Runnable transaction) {}

    @Inject
    EndpointSteering(EndpointPauses pauses, DeliverySettings settings, ManagedThreadFactory threads) {
        this.pauses = pauses;
        this.failures = settings.pauseAfterFailures();
        this.flusher =
                new Flusher<>("webhooks-steering", threads, LIMITS, step -> 1, group -> group.forEach(this::take));
    }

    /** Follows from what was recorded. What can't be done now is asked for by the next failure. */
    void follow(List<Recording> recorded, List<Failing> failing) {
        for (Recording recording : recorded) {
            Recording.Call call = recording.call();
            if (recording.effect() == Effect.GONE && call != null) {
                Target target = call.target();
                ask(
                        target.endpointId(),
                        () -> pauses.disableGone(target.accountId(), target.endpointId(), target.url()));
            }
        }
        for (Failing endpoint : failing) {
            if (endpoint.failures() >= failures) {
                ask(
                        endpoint.endpointId(),
                        () -> pauses.pauseAfterFailures(endpoint.accountId(), endpoint.endpointId(), failures));
            }
        }
    }

    /** Once for each endpoint, however many of its failures are recorded meanwhile. */
    private void ask(long endpointId, Runnable transaction) {
        if (outstanding.add(endpointId) && !flusher.offer(new Step(endpointId, transaction))) {
            outstanding.remove(endpointId);
        }
    }

    private void take(Step step) {
        // first: a failure that is recorded meanwhile may ask again
        outstanding.remove(step.endpointId());
        try {
            step.transaction().run();
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "Endpoint {0} is called on for now: {1}",
                    String.valueOf(step.endpointId()),
                    e.getMessage());
        }
    }

    void stop() {
        flusher.stop();
    }
}
