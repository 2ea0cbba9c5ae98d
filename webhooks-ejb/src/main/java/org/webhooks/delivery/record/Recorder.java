package org.webhooks.delivery.record;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.DeliverySettings;
import org.webhooks.delivery.DeliveryState;
import org.webhooks.delivery.RetrySchedule;
import org.webhooks.delivery.hand.Work;
import org.webhooks.delivery.record.Recording.Effect;
import org.webhooks.flush.FlushLimits;
import org.webhooks.flush.Flusher;
import org.webhooks.outbound.CallOutcome;

/** Decides what becomes of a delivery and hands it to the group that is recorded next. Never blocks, never throws. */
@Singleton
public class Recorder {
    private static final Logger LOG = System.getLogger(Recorder.class.getName());

    /** What is in hand bounds what can wait here. */
    private static final FlushLimits LIMITS = new FlushLimits(1_000_000, Long.MAX_VALUE, 512, 8L << 20);

    private static final int OVERHEAD_BYTES = 800;

    private final RetrySchedule schedule;
    private final RandomGenerator random;
    private final GroupRecord groups;
    private final FailurePauses pauses;
    private final Flusher<Recording> flusher;
    private boolean catchingUp;

    @Inject
    public Recorder(
            DeliverySettings settings,
            GroupRecord groups,
            FailurePauses pauses,
            RandomGenerator random,
            ManagedThreadFactory threads) {
        this.groups = groups;
        this.pauses = pauses;
        this.schedule = new RetrySchedule(settings.retrySchedule());
        this.random = random;
        this.flusher = new Flusher<>("webhooks-record", threads, LIMITS, Recorder::bytes, groups::record);
    }

    private static long bytes(Recording recording) {
        AttemptLog log = recording.log();
        return OVERHEAD_BYTES + (log == null ? 0L : log.responseBody().length());
    }

    /** A call has ended. */
    public void record(Work work, Map<String, String> requestHeaders, CallOutcome outcome) {
        int attempt = work.assignment().attempts() + 1;
        int step = work.assignment().step() + 1;
        AttemptLog log = AttemptLog.of(requestHeaders, outcome);
        if (outcome.success()) {
            offer(new Recording(work, log, DeliveryState.DELIVERED, attempt, step, null, Effect.SUCCESS));
            return;
        }
        Optional<Duration> wait = schedule.waitAfter(step, random.nextDouble());
        LOG.log(
                Level.INFO,
                "Attempt {0} of delivery {1} to endpoint {2} failed: {3}; {4}",
                attempt,
                work.deliveryId(),
                String.valueOf(work.assignment().endpointId()),
                outcome.error() == null ? "status " + outcome.status() : outcome.error(),
                wait.map(time -> "next in " + time).orElse("given up"));
        DeliveryState state = wait.isPresent() ? DeliveryState.WAITING : DeliveryState.FAILED;
        offer(new Recording(work, log, state, attempt, step, wait.orElse(null), Effect.FAILURE));
    }

    /** Not called after all, and not to be: held, or cancelled. */
    public void setAside(Work work, DeliveryState state) {
        offer(withoutCall(work, state, null));
    }

    /** Not called after all: it is due again at once, which counts as no attempt. */
    public void giveBack(Work work) {
        offer(withoutCall(work, DeliveryState.WAITING, Duration.ZERO));
    }

    private static Recording withoutCall(Work work, DeliveryState state, @Nullable Duration wait) {
        Work.Assignment assignment = work.assignment();
        return new Recording(work, null, state, assignment.attempts(), assignment.step(), wait, Effect.NONE);
    }

    private void offer(Recording recording) {
        if (!flusher.offer(recording)) {
            LOG.log(
                    Level.WARNING,
                    "Delivery {0} is not recorded, the node stops; it is due when its lease ends",
                    recording.deliveryId());
        }
    }

    /**
     * Whether outcomes wait that the database has not taken when it was asked to: from its first failure until no more
     * wait than one group takes. Called by one thread.
     */
    public boolean isBehind() {
        if (groups.isRetrying()) {
            catchingUp = true;
        } else if (flusher.waiting() < LIMITS.groupItems()) {
            catchingUp = false;
        }
        return catchingUp;
    }

    /** Records what waits, where the database takes it. */
    public void stop() {
        groups.stopRetrying();
        flusher.stop();
        pauses.stop();
    }
}
