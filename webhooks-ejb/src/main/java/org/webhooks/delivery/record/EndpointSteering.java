package org.webhooks.delivery.record;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.DeliverySettings;
import org.webhooks.delivery.decision.Effect;
import org.webhooks.delivery.record.RecordStatement.Failing;
import org.webhooks.endpoint.EndpointSetbacks;
import org.webhooks.endpoint.registry.Target;
import org.webhooks.flush.FlushLimits;
import org.webhooks.flush.Flusher;

/**
 * Has endpoints paused that have failed too often in a row, and those disabled whose receiver is gone: off the recorder's
 * thread, because this locks the account first and recording has locked the health by then, and many endpoints of an
 * account at once, because each time publishes have to match again.
 */
@Singleton
class EndpointSteering {
    private static final Logger LOG = System.getLogger(EndpointSteering.class.getName());
    private static final int MOST_AT_ONCE = 1_000;
    private static final FlushLimits LIMITS = new FlushLimits(10_000, Long.MAX_VALUE, MOST_AT_ONCE, MOST_AT_ONCE);

    /** What fails next gathers meanwhile, so that a publish finds its account unchanged for so long. */
    private static final Duration GATHERING = Duration.ofMillis(250);

    private final EndpointSetbacks setbacks;
    private final int failures;
    private final Flusher<List<Step>> flusher;
    private final Set<Long> outstanding = ConcurrentHashMap.newKeySet();

    /**
     * One endpoint to be looked at.
     *
     * @param gone the URL that answered so; null where it failed
     */
    private record Step(
            long accountId, long endpointId, @Nullable URI gone) {}

    @Inject
    EndpointSteering(EndpointSetbacks setbacks, DeliverySettings settings, ManagedThreadFactory threads) {
        this(setbacks, settings.pauseAfterFailures(), threads);
    }

    EndpointSteering(EndpointSetbacks setbacks, int failures, ThreadFactory threads) {
        this.setbacks = setbacks;
        this.failures = failures;
        this.flusher = new Flusher<>("webhooks-steering", threads, LIMITS, List::size, this::take);
    }

    /** Follows from what was recorded. What can't be done now is asked for by the next failure. */
    void follow(List<Recording> recorded, List<Failing> failing) {
        List<Step> steps = new ArrayList<>(0);
        for (Recording recording : recorded) {
            Recording.Call call = recording.call();
            if (recording.effect() == Effect.GONE && call != null) {
                Target target = call.target();
                steps.add(new Step(target.accountId(), target.endpointId(), target.url()));
            }
        }
        for (Failing endpoint : failing) {
            if (endpoint.failures() >= failures) {
                steps.add(new Step(endpoint.accountId(), endpoint.endpointId(), null));
            }
        }
        // once for each endpoint, however many of its failures are recorded meanwhile
        steps.removeIf(step -> !outstanding.add(step.endpointId()));
        if (!steps.isEmpty() && !flusher.offer(steps)) {
            steps.forEach(step -> outstanding.remove(step.endpointId()));
        }
    }

    private void take(List<List<Step>> group) {
        List<Step> steps = group.stream().flatMap(List::stream).toList();
        // first: a failure that is recorded meanwhile may ask again
        steps.forEach(step -> outstanding.remove(step.endpointId()));
        steps.stream().collect(Collectors.groupingBy(Step::accountId)).forEach(this::followAll);
        LockSupport.parkNanos(GATHERING.toNanos());
    }

    private void followAll(long accountId, List<Step> steps) {
        Map<Long, URI> gone = new HashMap<>();
        Set<Long> failing = new TreeSet<>();
        for (Step step : steps) {
            if (step.gone() == null) {
                failing.add(step.endpointId());
            } else {
                gone.put(step.endpointId(), step.gone());
            }
        }
        try {
            setbacks.follow(accountId, gone, failing, failures);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "{0} endpoints of account {1} are called on meanwhile: {2}",
                    steps.size(),
                    String.valueOf(accountId),
                    e.getMessage());
        }
    }

    void stop() {
        flusher.stop();
    }
}
